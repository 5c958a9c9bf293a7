import { officePage, officeTitle } from '@/app/admin/_parts/office-page';
import { PageHead } from '@/components/ui/page-head';
import { listAlikeNames } from '@/lib/data/log/alike-names';
import { listOrphans, scanWaves } from '@/lib/data/log/health';
import { storeKindFor } from '@/lib/data/sql/dialect-of';
import { type WaveCheck, waveChecks } from '@/lib/domain/checks/wave-finding';
import { toParameters } from '@/lib/request/search-parameters';
import type { Words } from '@/lib/words/words';
import { AlikeList } from './alike-list';
import { DatabaseFile } from './checked-file';
import { FindingText } from './finding-text';
import { OrphanList } from './orphan-list';
import { PostgresqlServer } from './postgresql-server';
import { PublicAnswers } from './public-answers';

type Props = PageProps<'/admin/health'>;

export const metadata = officeTitle('admin.health.title');

const mostWaves = 50;
const mostOrphans = 50;

/** What somebody should look at: in the waves, check by check, and what nothing stands on. */
export default officePage('editor', async ({ db, words, t }, { searchParams }: Props) => {
  const parameters = toParameters(await searchParams);
  const check = waveChecks.find((name) => name === parameters.get('check')) ?? null;
  const after = Number(/^\d{1,12}$/.exec(parameters.get('after') ?? '')?.[0] ?? 0);
  const { waves, looked, next } = await scanWaves(db, { check, after, limit: mostWaves });
  const orphans = check === null && after === 0 ? await listOrphans(db, mostOrphans) : null;
  const alike = check === null && after === 0 ? await listAlikeNames(db) : null;
  const isFile = storeKindFor(db) === 'sqlite';
  const shown = check === null ? waveChecks : [check];
  return (
    <>
      <PageHead title={t('admin.health.title')}>
        <p>{t('admin.health.intro')}</p>
      </PageHead>
      <nav aria-label={t('admin.health.title')} className="flex flex-wrap gap-x-5 gap-y-2 text-small">
        <Check words={words} check={null} chosen={check} />
        {waveChecks.map((name) => (
          <Check words={words} key={name} check={name} chosen={check} />
        ))}
      </nav>
      {shown.map((name) => (
        <section key={name} className="mt-10">
          <h2>{t(`admin.health.check.${name}`)}</h2>
          <WaveFindings words={words} check={name} waves={waves} />
        </section>
      ))}
      <p className="mt-6 text-small text-ink-2">
        {t('admin.health.looked', { count: looked })}{' '}
        {next !== null && (
          <a href={`/admin/health?${new URLSearchParams({ ...(check && { check }), after: String(next) })}`}>
            {t('admin.health.more')}
          </a>
        )}
      </p>
      {alike && <AlikeList words={words} alike={alike} />}
      {orphans && <OrphanList words={words} orphans={orphans} />}
      {check === null && after === 0 && isFile && <DatabaseFile words={words} />}
      {check === null && after === 0 && !isFile && <PostgresqlServer db={db} words={words} />}
      {check === null && after === 0 && <PublicAnswers words={words} />}
    </>
  );
});

function Check(props: { check: WaveCheck | null; chosen: WaveCheck | null; words: Words }) {
  const { check, chosen, words } = props;
  const { t } = words;
  const label = check === null ? t('admin.health.all') : t(`admin.health.check.${check}`);
  return (
    <a
      href={check === null ? '/admin/health' : `/admin/health?check=${check}`}
      aria-current={check === chosen ? 'page' : undefined}
      className="plain py-1 text-ink-2 hover:text-ink aria-[current]:text-ink aria-[current]:shadow-[0_2px_0_var(--color-ink)]"
    >
      {label}
    </a>
  );
}

function WaveFindings(props: {
  check: WaveCheck;
  waves: Awaited<ReturnType<typeof scanWaves>>['waves'];
  words: Words;
}) {
  const { check, waves, words } = props;
  const { t } = words;
  const found = waves
    .map(({ slug, title, findings }) => ({
      slug,
      title,
      findings: findings.filter((finding) => finding.check === check),
    }))
    .filter(({ findings }) => findings.length > 0);
  if (found.length === 0) return <p className="mt-2 text-small text-ink-2">{t('admin.health.clean')}</p>;
  return (
    <section className="scroll mt-2" aria-label={t(`admin.health.check.${check}`)} tabIndex={0}>
      <table className="data-table data-table-stack">
        <thead>
          <tr>
            <th scope="col" className="w-80">
              {t('admin.health.wave')}
            </th>
            <th scope="col">{t('admin.health.found')}</th>
          </tr>
        </thead>
        <tbody>
          {found.map(({ slug, title, findings }) => (
            <tr key={slug}>
              <th scope="row">
                <a href={`/admin/waves/${slug}`}>{title}</a>
              </th>
              <td>
                <ul className="grid gap-1">
                  {findings.map((finding) => (
                    <li key={JSON.stringify(finding)}>
                      <FindingText words={words} finding={finding} />
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
