import { OfficeList, readListQuery } from '@/app/admin/_parts/office-list';
import { officePage, officeTitle } from '@/app/admin/_parts/office-page';
import { MissingText } from '@/components/sheet/stated-text';
import { listSources } from '@/lib/data/sources/source-sheet';

type Props = PageProps<'/admin/sources'>;

export const metadata = officeTitle('admin.sources.title');

/** Every source, with how much was taken from it. */
export default officePage('editor', async ({ db, words, t }, { searchParams }: Props) => {
  const query = readListQuery(await searchParams);
  const { sources, total } = await listSources(db, query);
  return (
    <OfficeList
      words={words}
      path="/admin/sources"
      title={t('admin.sources.title')}
      intro={<p>{t('admin.sources.intro')}</p>}
      searchLabel={t('admin.sources.source')}
      query={query}
      total={total}
    >
      <table className="data-table data-table-stack">
        <thead>
          <tr>
            <th scope="col">{t('admin.sources.source')}</th>
            <th scope="col">{t('admin.sources.kind')}</th>
            <th scope="col">{t('admin.sources.publisher')}</th>
            <th scope="col">{t('admin.sources.published')}</th>
            <th scope="col" className="number">
              {t('admin.sources.items')}
            </th>
          </tr>
        </thead>
        <tbody>
          {sources.map(({ slug, title, kind, publisher, published, items }) => (
            <tr key={slug}>
              <th scope="row">
                <a href={`/admin/sources/${slug}`}>{title}</a>
              </th>
              <td data-head={t('admin.sources.kind')}>{t(`sourceKind.${kind}`)}</td>
              <td data-head={t('admin.sources.publisher')}>
                {'value' in publisher ? (
                  publisher.value
                ) : (
                  <MissingText reason={publisher.missing} words={words} short />
                )}
              </td>
              <td data-head={t('admin.sources.published')}>
                {'value' in published ? (
                  words.date(published.value)
                ) : (
                  <MissingText reason={published.missing} words={words} short />
                )}
              </td>
              <td className="number" data-head={t('admin.sources.items')}>
                {words.count(items)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </OfficeList>
  );
});
