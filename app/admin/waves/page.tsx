import { officePage, officeTitle } from '@/app/admin/_parts/office-page';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { listOfficeWaves } from '@/lib/data/waves/office-waves';
import { readPage } from '@/lib/domain/queries/list-filter';

type Props = PageProps<'/admin/waves'>;

export const metadata = officeTitle('admin.waves.title');

/** Every wave of the register, to correct it, to enter the next one like it, or to withdraw it. */
export default officePage('editor', async ({ db, words, t }, { searchParams }: Props) => {
  const asked = await searchParams;
  const query = typeof asked.q === 'string' ? asked.q.slice(0, 200) : '';
  const page = readPage(new URLSearchParams(typeof asked.page === 'string' ? { page: asked.page } : {}));
  const { waves, total, pageSize } = await listOfficeWaves(db, { query, page });
  const hrefOf = (number: number) => {
    const parameters = new URLSearchParams(query === '' ? {} : { q: query });
    if (number > 1) parameters.set('page', String(number));
    return `/admin/waves?${parameters}`;
  };
  const pages = Math.ceil(total / pageSize);
  return (
    <>
      <PageHead title={t('admin.waves.title')}>
        <p>{t('admin.waves.intro')}</p>
      </PageHead>
      <search>
        <form className="mb-4 flex max-w-md items-baseline gap-3">
          <input
            type="search"
            name="q"
            defaultValue={query}
            maxLength={200}
            aria-label={t('admin.waves.search')}
            placeholder={t('admin.waves.search')}
            className="field w-full"
          />
          <button type="submit" className="button button-quiet">
            {t('site.searchButton')}
          </button>
        </form>
      </search>
      {waves.length === 0 ? (
        <p className="text-ink-2">{t('admin.waves.none')}</p>
      ) : (
        <section className="scroll" aria-label={t('admin.waves.title')} tabIndex={0}>
          <table className="data-table data-table-stack">
            <thead>
              <tr>
                <th scope="col">{t('admin.waves.wave')}</th>
                <th scope="col">{t('list.pollster')}</th>
                <th scope="col">{t('list.fieldwork')}</th>
                <th scope="col">{t('admin.waves.standing')}</th>
              </tr>
            </thead>
            <tbody>
              {waves.map((wave) => (
                <tr key={wave.slug}>
                  <th scope="row">
                    <a href={`/admin/waves/${wave.slug}`}>{wave.title}</a>
                  </th>
                  <td data-head={t('list.pollster')}>{wave.pollsters.join(', ')}</td>
                  <td className="whitespace-nowrap" data-head={t('list.fieldwork')}>
                    {words.between({ start: wave.fieldworkStart, end: wave.fieldworkEnd })}
                  </td>
                  <td data-head={t('admin.waves.standing')}>
                    {t(`admin.waves.status.${wave.status}`)}
                    {wave.correction !== null && (
                      <a href={`/admin/drafts/${wave.correction}`} className="block text-note">
                        {t('admin.waves.openCorrection')}
                      </a>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Pager page={page} pages={pages} hrefOf={hrefOf} words={words} />
    </>
  );
});
