import { DownloadList } from '@/components/ui/download-list';
import type { Table } from '@/lib/domain/package/table';
import type { Words } from '@/lib/format';

/** The data package: its forms, and what its tables hold. */
export function PackageSection({ tables, words }: { tables: readonly Table[]; words: Words }) {
  const { t } = words;
  const forms = [
    { href: '/data/barometer.zip', label: t('package.zip'), help: t('package.zipHelp') },
    { href: '/data/datapackage.json', label: t('package.descriptor'), help: t('package.descriptorHelp') },
    { href: '/data/csv-metadata.json', label: t('package.csvw'), help: t('package.csvwHelp') },
    { href: '/data/catalog.jsonld', label: t('package.catalog'), help: t('package.catalogHelp') },
  ];
  return (
    <>
      <h2 id="package">{t('package.title')}</h2>
      <p className="prose">{t('package.intro', { tables: tables.length })}</p>
      <DownloadList downloads={forms} />
      <h3>{t('package.tables')}</h3>
      <section className="scroll" aria-label={t('package.tables')} tabIndex={0}>
        <table className="data-table max-w-3xl">
          <thead>
            <tr>
              <th scope="col">{t('package.table')}</th>
              <th scope="col">{t('package.holds')}</th>
            </tr>
          </thead>
          <tbody>
            {tables.map(({ name, description }) => (
              <tr key={name}>
                <th scope="row">
                  <a href={`/data/${name}.csv`}>{name}.csv</a>
                </th>
                <td>{description}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="prose">{t('package.oneWave')}</p>
    </>
  );
}
