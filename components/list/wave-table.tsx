import { Fieldwork } from '@/components/figure/who-asked';
import { PollsterLinks } from '@/components/sheet/organisation-links';
import { StatedValue } from '@/components/sheet/stated-text';
import { checkDisclosure } from '@/lib/domain/reading/disclosure';
import type { WaveSheet } from '@/lib/domain/record/wave';
import type { Stated } from '@/lib/domain/values/missing';
import type { Words } from '@/lib/words/words';

/** Waves in a list: when, what, who, where, how many, and how much of it is disclosed. */
export function WaveTable(props: {
  waves: { sheet: WaveSheet; wordings: Stated<unknown>[] }[];
  words: Words;
  to: (path: string) => string;
  label: string;
}) {
  const { waves, words, to, label } = props;
  const { t } = words;
  return (
    <section className="scroll" aria-label={label} tabIndex={0}>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{t('list.fieldwork')}</th>
            <th scope="col">{t('list.wave')}</th>
            <th scope="col">{t('list.pollster')}</th>
            <th scope="col">{t('list.country')}</th>
            <th scope="col" className="number">
              {t('list.n')}
            </th>
            <th scope="col" className="number">
              {t('list.questions')}
            </th>
            <th scope="col" className="number">
              <abbr title={t('list.disclosedHelp')} className="no-underline">
                {t('list.disclosed')}
              </abbr>
            </th>
          </tr>
        </thead>
        <tbody>
          {waves.map(({ sheet, wordings }) => {
            const [aapor] = checkDisclosure(sheet, wordings);
            return (
              <tr key={sheet.slug}>
                <td>
                  <Fieldwork sheet={sheet} words={words} short />
                </td>
                <th scope="row">
                  <a href={to(`/waves/${sheet.slug}`)}>{sheet.title}</a>
                </th>
                <td>
                  <StatedValue
                    stated={sheet.disclosure.pollsters}
                    words={words}
                    write={(pollsters) => <PollsterLinks pollsters={pollsters} to={to} />}
                    short
                  />
                </td>
                <td>{words.country(sheet.country)}</td>
                <td className="number">
                  <StatedValue stated={sheet.disclosure.sampleSize} words={words} write={words.count} short />
                </td>
                <td className="number">{wordings.length}</td>
                <td className="number">
                  {aapor &&
                    t('list.disclosedOf', { disclosed: aapor.disclosed, applicable: aapor.applicable })}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
