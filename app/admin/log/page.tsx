import { officePageSize } from '@/app/admin/_parts/office-list';
import { officePage, officeTitle } from '@/app/admin/_parts/office-page';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { listLog, listLogPeople } from '@/lib/data/log/log';
import { readPage } from '@/lib/domain/queries/list-filter';
import { toParameters } from '@/lib/request/search-parameters';

import { LogFilterForm } from './log-filter-form';
import { writeAction, writeInstant, writeThing } from './log-words';
import { readLogFilter, writeLogFilter } from './read-log-filter';

type Props = PageProps<'/admin/log'>;

export const metadata = officeTitle('admin.log.title');

const mostPeople = 500;

/** Everything that was done, the latest first. */
export default officePage('editor', async ({ person, db, words, t }, { searchParams }: Props) => {
  const parameters = toParameters(await searchParams);
  const filter = readLogFilter(parameters);
  const page = readPage(parameters);
  const { entries, total } = await listLog(db, { reader: person, filter, page, pageSize: officePageSize });
  const pages = Math.max(1, Math.ceil(total / officePageSize));
  return (
    <>
      <PageHead title={t('admin.log.title')}>
        <p>{t('admin.log.intro')}</p>
      </PageHead>
      <LogFilterForm words={words} filter={filter} people={await listLogPeople(db, mostPeople)} />
      {entries.length === 0 ? (
        <p className="text-ink-2">{t('admin.log.empty')}</p>
      ) : (
        <section className="scroll" aria-label={t('admin.log.title')} tabIndex={0}>
          <table className="data-table data-table-stack">
            <thead>
              <tr>
                {(['when', 'who', 'what', 'thing', 'reason'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`admin.log.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {entries.map((entry) => (
                <tr key={entry.id}>
                  <th scope="row" className="sm:whitespace-nowrap">
                    <a href={`/admin/log/${entry.id}`}>
                      <time dateTime={entry.at}>{writeInstant(entry.at, words)}</time>
                    </a>
                  </th>
                  <td data-head={t('admin.log.who')}>{entry.editor}</td>
                  <td data-head={t('admin.log.what')}>
                    {writeAction(entry.action, words)}
                    {entry.public && <span className="text-ink-3"> · {t('admin.log.public')}</span>}
                  </td>
                  <td data-head={t('admin.log.thing')}>
                    {writeThing(entry, words)}
                    {entry.wave && entry.word !== 'wave' && (
                      <span className="block text-note text-ink-3">{entry.wave.title}</span>
                    )}
                  </td>
                  <td className="max-w-96" data-head={t('admin.log.reason')}>
                    {entry.reason}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Pager
        page={page}
        pages={pages}
        hrefOf={(number) => `/admin/log${writeLogFilter(filter, number)}`}
        words={words}
      />
    </>
  );
});
