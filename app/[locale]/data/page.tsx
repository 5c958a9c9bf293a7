import type { Metadata } from 'next';
import { inLanguage } from '@/app/[locale]/_parts/in-language';
import { RegisterData } from '@/app/[locale]/_parts/page-data';
import { PackageSection } from '@/components/list/package-section';
import { DownloadList } from '@/components/ui/download-list';
import { PageHead } from '@/components/ui/page-head';
import { getRegisterCounts } from '@/lib/data/find/overview';
import { getRegisterVersion } from '@/lib/data/find/versions';
import { toJson } from '@/lib/data/package/archive';
import { countTableRows } from '@/lib/data/package/count-rows';
import { toTableGroupMetadata } from '@/lib/domain/formats/package/csvw';
import { type PackageOrigin, toDataPackage } from '@/lib/domain/formats/package/data-package';
import { toCatalog } from '@/lib/domain/formats/package/dcat';
import type { PackageTable } from '@/lib/domain/formats/package/package-table';
import { citePackage } from '@/lib/domain/formats/package/package-texts';
import { derivedColumns } from '@/lib/domain/results/derived-columns';
import { resultsColumns } from '@/lib/domain/results/results-columns';
import { correctionColumns } from '@/lib/domain/tables/correction-rows';
import { env } from '@/lib/env';
import { database } from '@/lib/request/database';
import { packageTables } from '@/lib/request/described-tables';
import type { Words } from '@/lib/words/words';

type Props = PageProps<'/[locale]/data'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t, to } = await inLanguage(params);
  return { title: t('data.title'), alternates: { canonical: to('/data') } };
}

/** Downloads, what the columns mean, and how to cite. */
export default async function DataPage({ params }: Props) {
  const { words, t, to } = await inLanguage(params);
  const db = await database();
  const counts = await getRegisterCounts(db);
  const version = await getRegisterVersion(db);
  const rows = await countTableRows(db);
  const tables = packageTables();
  const site = env().SITE_URL;
  const table = '/data/results.csv';
  const forms = [
    { href: table, label: t('data.long'), help: t('data.longHelp') },
    { href: `${table}?shape=wide`, label: t('data.wide'), help: t('data.wideHelp') },
    { href: `${table}?derived=1`, label: t('data.derived'), help: t('data.derivedHelp') },
    { href: `${table}?bom=1`, label: t('data.excel'), help: t('data.excelHelp') },
  ];
  return (
    <>
      <RegisterData />
      <PageHead title={t('data.title')}>
        <p>{t('data.intro')}</p>
      </PageHead>
      <div className="rich">
        <h2>{t('data.everything')}</h2>
        <p className="text-ink-2">{t('data.rows', { count: counts.estimates })}</p>
        <DownloadList downloads={forms} />
        <PackageSection
          tables={tables}
          rows={rows}
          bytes={sizesOf(tables, { site, version })}
          words={words}
        />
        <h2>{t('data.one')}</h2>
        <p className="prose">{t('data.oneHelp')}</p>
        <h3>{t('data.r')}</h3>
        <pre
          className="code"
          tabIndex={0}
        >{`polls <- read.csv("${site}${table}", na.strings = c("", "not_stated"))`}</pre>
        <h3>{t('data.python')}</h3>
        <pre
          className="code"
          tabIndex={0}
        >{`polls = pandas.read_csv("${site}${table}", na_values=["not_stated"])`}</pre>
        <h2>{t('data.narrow')}</h2>
        <p className="prose">{t('data.narrowHelp')}</p>
        <pre className="code" tabIndex={0}>{`${site}${table}?country=MN&topic=Elections&from=2012`}</pre>
        <h2>{t('data.api')}</h2>
        <p className="prose">{t('data.apiHelp')}</p>
        <p className="prose">
          <a href={to('/data/api')}>{t('data.api')}</a>
        </p>
        <h2>{t('data.missing')}</h2>
        <p className="prose">{t('data.missingHelp')}</p>
        <p className="prose">{t('data.safe')}</p>
        <h2>{t('data.columns')}</h2>
        <ColumnTable
          label={t('data.columns')}
          rows={resultsColumns.map((column) => ({ column, meaning: t(`columns.${column}`) }))}
          words={words}
        />
        <h3>{t('data.derivedColumns')}</h3>
        <ColumnTable
          label={t('data.derivedColumns')}
          rows={derivedColumns.map((column) => ({ column, meaning: t(`derivedColumns.${column}`) }))}
          words={words}
        />
        <h2 id="corrections">{t('data.corrections')}</h2>
        <p className="prose">{t('data.correctionsHelp')}</p>
        <ul className="prose">
          <li>
            <a href="/corrections.csv">{t('data.correctionsCsv')}</a>
          </li>
          <li>
            <a href="/corrections.json">{t('data.correctionsJson')}</a>
          </li>
          <li>
            <a href="/feed.xml">{t('data.correctionsFeed')}</a>
          </li>
        </ul>
        <ColumnTable
          label={t('data.correctionColumns')}
          rows={correctionColumns.map((column) => ({ column, meaning: t(`correctionColumns.${column}`) }))}
          words={words}
        />
        <h2>{t('data.licence')}</h2>
        <p className="prose">{t('data.licenceHelp')}</p>
        <p className="prose">{t('package.licence')}</p>
        <p className="prose">
          {t('data.cite', { address: `${site}${table}`, rows: t('data.rows', { count: counts.estimates }) })}
        </p>
        <p className="prose">{t('package.citeHelp')}</p>
        <pre className="code" tabIndex={0}>
          {citePackage({ site, version })}
        </pre>
        <p>
          <a href="/data/CITATION.bib">{t('package.bibtex')}</a>
        </p>
      </div>
    </>
  );
}

/** How large the descriptions of the package are: the other files would have to be written first. */
function sizesOf(tables: readonly PackageTable[], origin: PackageOrigin): Record<string, number> {
  const size = (description: unknown) => Buffer.byteLength(toJson(description));
  return {
    'datapackage.json': size(toDataPackage(tables, origin)),
    'csv-metadata.json': size(toTableGroupMetadata(tables, origin)),
    'catalog.jsonld': size(toCatalog(tables, origin)),
  };
}

function ColumnTable(props: { label: string; rows: { column: string; meaning: string }[]; words: Words }) {
  const { label, rows, words } = props;
  return (
    <section className="scroll" aria-label={label} tabIndex={0}>
      <table className="data-table max-w-3xl">
        <thead>
          <tr>
            <th scope="col">{words.t('data.column')}</th>
            <th scope="col">{words.t('data.meaning')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ column, meaning }) => (
            <tr key={column}>
              <th scope="row">
                <code>{column}</code>
              </th>
              <td>{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
