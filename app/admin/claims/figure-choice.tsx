import { searchWords } from '@/app/admin/_parts/edit-texts';
import { writeBase } from '@/app/admin/_parts/office-base-texts';
import { ListSearch } from '@/components/ui/list-search';
import { listFigures, listWaveTitles, type QuotedFigure } from '@/lib/data/claims/claim-sheet';
import { database } from '@/lib/request/database';
import type { Words } from '@/lib/words/words';

const mostWaves = 50;

/** Chooses the wave that a figure is from. */
export async function WaveChoice({ path, search, words }: { path: string; search: string; words: Words }) {
  const { t } = words;
  const waves = await listWaveTitles(await database(), { search, limit: mostWaves });
  return (
    <section>
      <h2>{t('admin.claims.chooseWave')}</h2>
      <ListSearch
        action={path}
        search={search}
        label={t('admin.claims.wave')}
        words={searchWords(waves.length, words)}
      />
      <ul className="grid gap-1">
        {waves.map(({ slug, title }) => (
          <li key={slug}>
            <a href={`${path}?${new URLSearchParams({ wave: slug })}`}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Chooses a figure of a wave in a table of each question: options down, bases across. */
export async function FigureChoice({ path, wave, words }: { path: string; wave: string; words: Words }) {
  const { t } = words;
  const figures = await listFigures(await database(), wave);
  const [first] = figures;
  if (!first) return <WaveChoice words={words} path={path} search="" />;
  const questions = new Map(figures.map(({ question }) => [question.slug, question.title]));
  return (
    <section>
      <h2>{t('admin.claims.chooseValue', { wave: first.wave.title })}</h2>
      <p className="mt-1 text-small">
        <a href={`${path}?choose=wave`}>{t('admin.claims.anotherWave')}</a>
      </p>
      {[...questions].map(([slug, title]) => (
        <section key={slug} className="mt-8">
          <h3>{title}</h3>
          <FigureTable
            words={words}
            path={path}
            figures={figures.filter(({ question }) => question.slug === slug)}
          />
        </section>
      ))}
    </section>
  );
}

function FigureTable({ path, figures, words }: { path: string; figures: QuotedFigure[]; words: Words }) {
  const { t } = words;
  const bases = [...new Set(figures.map(({ base }) => writeBase(base, words)))];
  const options = [...new Set(figures.map(({ option }) => option))];
  return (
    <div className="scroll">
      <table className="data-table data-table-narrow">
        <thead>
          <tr>
            <th scope="col">{t('admin.claims.option')}</th>
            {bases.map((base) => (
              <th key={base} scope="col" className="number">
                {base}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {options.map((option) => (
            <tr key={option}>
              <th scope="row">{option}</th>
              {bases.map((base) => (
                <td key={base} className="number">
                  {figures
                    .filter((figure) => figure.option === option && writeBase(figure.base, words) === base)
                    .map(({ id, estimate }) => (
                      <a
                        key={id}
                        href={`${path}?figure=${id}`}
                        aria-label={`${option}, ${base}: ${words.share(estimate)}`}
                      >
                        {words.bareShare(estimate)}
                      </a>
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
