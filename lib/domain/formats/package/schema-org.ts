import { instantOf } from '@/lib/domain/record/version';
import { dataLicence, packageDescription, packageKeywords, packageTitle } from './data-package';

/** A file in which a data set can be had. */
export type DatasetFile = { address: string; mediaType: string };

/** What search engines are told of a data set: the whole register, a question or a wave of it. */
export type DatasetSheet = {
  site: string;
  address: string;
  name: string;
  description: string;
  version: string | null;
  keywords: readonly string[];
  /** `code` is ISO 3166-1 alpha-2. */
  countries: readonly { code: string; name: string }[];
  /** First and last day that it is of, as ISO 8601; null where no date is known. */
  period: { firstDay: string; lastDay: string } | null;
  files: readonly DatasetFile[];
};

/** The data set as schema.org describes one (https://schema.org/Dataset), as JSON-LD. */
export function toDataset(sheet: DatasetSheet) {
  const { site, address, name, description, version, keywords, countries, period, files } = sheet;
  const publisher = {
    '@type': 'Organization',
    '@id': `${site}/#publisher`,
    name: 'Barometer',
    url: site,
  } as const;
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': address,
    url: address,
    name,
    description,
    license: dataLicence.path,
    isAccessibleForFree: true,
    creator: publisher,
    publisher,
    ...(version === null ? {} : { version, dateModified: instantOf(version) }),
    keywords: [...new Set([...packageKeywords, ...keywords])],
    ...(countries.length === 0
      ? {}
      : {
          spatialCoverage: countries.map(
            ({ code, name: country }) => ({ '@type': 'Country', identifier: code, name: country }) as const,
          ),
        }),
    ...(period === null ? {} : { temporalCoverage: `${period.firstDay}/${period.lastDay}` }),
    ...(address === `${site}/data`
      ? {}
      : {
          includedInDataCatalog: { '@type': 'DataCatalog', name: packageTitle, url: `${site}/data` } as const,
        }),
    distribution: files.map(
      ({ address: contentUrl, mediaType }) =>
        ({ '@type': 'DataDownload', contentUrl, encodingFormat: mediaType }) as const,
    ),
  } as const;
}

/** The whole register as a data set. */
export function toRegisterDataset({ site, version }: { site: string; version: string | null }) {
  const file = (name: string, mediaType: string): DatasetFile => ({
    address: `${site}/data/${name}`,
    mediaType,
  });
  return toDataset({
    site,
    version,
    address: `${site}/data`,
    name: packageTitle,
    description: packageDescription,
    keywords: [],
    countries: [],
    period: null,
    files: [
      file('barometer.zip', 'application/zip'),
      file('results.csv', 'text/csv'),
      file('datapackage.json', 'application/json'),
    ],
  });
}
