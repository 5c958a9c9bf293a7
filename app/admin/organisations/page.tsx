import { OfficeList, readListQuery } from '@/app/admin/_parts/office-list';
import { officePage, officeTitle } from '@/app/admin/_parts/office-page';
import { MissingText } from '@/components/sheet/stated-text';
import { listOrganisations } from '@/lib/data/organisations/organisation-sheet';
import { organisationRoleSchema } from '@/lib/domain/record/organisation';
import type { Words } from '@/lib/words/words';

type Props = PageProps<'/admin/organisations'>;

export const metadata = officeTitle('admin.organisations.title');

/** Every organisation, with what it did. */
export default officePage('editor', async ({ db, words, t }, { searchParams }: Props) => {
  const query = readListQuery(await searchParams);
  const { organisations, total } = await listOrganisations(db, query);
  return (
    <OfficeList
      words={words}
      path="/admin/organisations"
      title={t('admin.organisations.title')}
      intro={
        <>
          <p>{t('admin.organisations.intro')}</p>
          <p className="mt-1 text-small">
            <a href="/admin/organisations/new">{t('admin.organisations.new')}</a>
          </p>
        </>
      }
      searchLabel={t('admin.organisations.name')}
      query={query}
      total={total}
    >
      <table className="data-table data-table-stack">
        <thead>
          <tr>
            <th scope="col">{t('admin.organisations.name')}</th>
            <th scope="col">{t('admin.organisations.aliases')}</th>
            <th scope="col">{t('admin.edit.country')}</th>
            {organisationRoleSchema.options.map((role) => (
              <th key={role} scope="col" className="number">
                {t(`admin.organisations.roles.${role}`)}
              </th>
            ))}
            <th scope="col" className="number">
              {t('admin.organisations.published')}
            </th>
          </tr>
        </thead>
        <tbody>
          {organisations.map(({ slug, name, aliases, country, roles, published, mergedInto }) => (
            <tr key={slug}>
              <th scope="row">
                <a href={`/admin/organisations/${slug}`}>{name}</a>
                {mergedInto && (
                  <span className="block text-note text-ink-3">
                    {t('admin.organisations.mergedInto', { name: mergedInto.name })}
                  </span>
                )}
              </th>
              <td data-head={t('admin.organisations.aliases')}>{aliases.join('; ')}</td>
              <td className="whitespace-nowrap" data-head={t('admin.edit.country')}>
                {country === null ? (
                  <MissingText reason="not_entered" words={words} short />
                ) : (
                  words.country(country)
                )}
              </td>
              {organisationRoleSchema.options.map((role) => (
                <td key={role} className="number" data-head={t(`admin.organisations.roles.${role}`)}>
                  {writeCount(roles[role], words)}
                </td>
              ))}
              <td className="number" data-head={t('admin.organisations.published')}>
                {writeCount(published, words)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </OfficeList>
  );
});

function writeCount(count: number, words: Words): string {
  return count === 0 ? '' : words.count(count);
}
