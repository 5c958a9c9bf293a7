import { DoneNotice } from '@/app/admin/_parts/done-notice';
import { writeBase } from '@/app/admin/_parts/office-base-texts';
import { officePageSize } from '@/app/admin/_parts/office-list';
import { officePage, officeTitle } from '@/app/admin/_parts/office-page';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { listClaims } from '@/lib/data/claims/claim-sheet';
import { readPage } from '@/lib/domain/queries/list-filter';
import { toParameters } from '@/lib/request/search-parameters';

type Props = PageProps<'/admin/claims'>;

export const metadata = officeTitle('admin.claims.title');

/** Every claim, beside the figure that it quotes. */
export default officePage('editor', async ({ db, words, t }, { searchParams }: Props) => {
  const asked = await searchParams;
  const page = readPage(toParameters(asked));
  const { claims, total } = await listClaims(db, { page, pageSize: officePageSize });
  const pages = Math.max(1, Math.ceil(total / officePageSize));
  return (
    <>
      <PageHead title={t('admin.claims.title')}>
        <p>{t('admin.claims.intro')}</p>
        <p className="mt-1 text-small">
          <a href="/admin/claims/new">{t('admin.claims.new')}</a>
        </p>
      </PageHead>
      <DoneNotice done={asked.done} texts={{ deleted: t('admin.edit.deleted') }} />
      {claims.length === 0 ? (
        <p className="text-ink-2">{t('admin.claims.none')}</p>
      ) : (
        <section className="scroll" aria-label={t('admin.claims.title')} tabIndex={0}>
          <table className="data-table data-table-stack">
            <thead>
              <tr>
                <th scope="col">{t('admin.claims.sentence')}</th>
                <th scope="col">{t('admin.claims.source')}</th>
                <th scope="col" className="number">
                  {t('admin.claims.figure')}
                </th>
                <th scope="col">{t('admin.claims.option')}</th>
                <th scope="col">{t('admin.claims.wave')}</th>
              </tr>
            </thead>
            <tbody>
              {claims.map(({ slug, sentence, locator, source, figure }) => (
                <tr key={slug}>
                  <th scope="row" className="max-w-96">
                    <a href={`/admin/claims/${slug}`}>{sentence}</a>
                  </th>
                  <td data-head={t('admin.claims.source')}>
                    <a href={`/admin/sources/${source.slug}`}>{source.title}</a>
                    {locator !== null && `, ${locator}`}
                  </td>
                  <td className="number" data-head={t('admin.claims.figure')}>
                    {words.share(figure.estimate)}
                  </td>
                  <td data-head={t('admin.claims.option')}>
                    {figure.option}
                    <span className="block text-note text-ink-3">{writeBase(figure.base, words)}</span>
                  </td>
                  <td data-head={t('admin.claims.wave')}>
                    {figure.question.title}
                    <span className="block text-note text-ink-3">{figure.wave.title}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Pager page={page} pages={pages} hrefOf={(number) => `/admin/claims?page=${number}`} words={words} />
    </>
  );
});
