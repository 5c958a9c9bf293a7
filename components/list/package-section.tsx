import { DownloadList } from '@/components/ui/download-list';
import type { PackageTable } from '@/lib/domain/formats/package/package-table';
import { writeFileSize } from '@/lib/domain/values/file-size';
import type { Words } from '@/lib/words/words';

type Props = {
  tables: readonly PackageTable[];
  /** How many rows tables have, by name; how large other files are, in bytes. */
  rows: Readonly<Record<string, number>>;
  bytes: Readonly<Record<string, number>>;
  words: Words;
};

/** The data package: its forms, and what its tables hold. */
export function PackageSection({ tables, rows, bytes, words }: Props) {
  const { t } = words;
  const form = (file: string, label: string, help: string) => {
    const size = bytes[file];
    return {
      href: `/data/${file}`,
      label,
      help,
      ...(size === undefined ? {} : { size: writeFileSize(size) }),
    };
  };
  const forms = [
    form('barometer.zip', t('package.zip'), t('package.zipHelp')),
    form('datapackage.json', t('package.descriptor'), t('package.descriptorHelp')),
    form('csv-metadata.json', t('package.csvw'), t('package.csvwHelp')),
    form('catalog.jsonld', t('package.catalog'), t('package.catalogHelp')),
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
                <td>
                  {description}
                  {rows[name] !== undefined && (
                    <div className="text-small text-ink-2">{t('data.rows', { count: rows[name] })}</div>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="prose">{t('package.oneWave')}</p>
    </>
  );
}
