import { instantOf } from '@/lib/domain/record/version';
import {
  dataLicence,
  type PackageOrigin,
  packageDescription,
  packageKeywords,
  packageTitle,
} from './data-package';
import type { PackageTable } from './package-table';

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const mediaTypes = 'https://www.iana.org/assignments/media-types/';
const fileTypes = 'http://publications.europa.eu/resource/authority/file-type/';

/** The register as a catalogue of one data set with its files (https://www.w3.org/TR/vocab-dcat-3/), as JSON-LD. */
export function toCatalog(tables: readonly PackageTable[], origin: PackageOrigin) {
  const { site } = origin;
  const publisher = {
    '@id': `${site}/#publisher`,
    '@type': 'foaf:Agent',
    'foaf:name': 'Barometer',
    'foaf:homepage': { '@id': site },
  };
  const texts = {
    'dcterms:title': english(packageTitle),
    'dcterms:description': english(packageDescription),
  };
  return {
    '@context': context,
    '@id': `${site}/data/catalog.jsonld`,
    '@type': 'dcat:Catalog',
    ...texts,
    'dcterms:publisher': publisher,
    'dcat:dataset': [
      {
        '@id': `${site}/data`,
        '@type': 'dcat:Dataset',
        ...texts,
        'dcterms:identifier': `${site}/data`,
        'dcterms:publisher': { '@id': publisher['@id'] },
        'dcterms:license': { '@id': dataLicence.path },
        ...versionOf(origin),
        'dcat:keyword': packageKeywords.map(english),
        'dcat:landingPage': { '@id': `${site}/data` },
        'dcat:distribution': [
          toDistribution(site, {
            file: 'barometer.zip',
            title: 'Everything in one archive',
            mediaType: 'application/zip',
            fileType: 'ZIP',
          }),
          toDistribution(site, {
            file: 'datapackage.json',
            title: 'Frictionless data package',
            mediaType: 'application/json',
            fileType: 'JSON',
            conformsTo: 'https://datapackage.org/profiles/2.0/datapackage.json',
          }),
          ...tables.map(({ name, title }) =>
            toDistribution(site, {
              file: `${name}.csv`,
              title,
              mediaType: 'text/csv',
              fileType: 'CSV',
              conformsTo: 'https://www.rfc-editor.org/rfc/rfc4180',
            }),
          ),
        ],
      },
    ],
  };
}

type Distribution = { file: string; title: string; mediaType: string; fileType: string; conformsTo?: string };

function toDistribution(site: string, { file, title, mediaType, fileType, conformsTo }: Distribution) {
  const address = `${site}/data/${file}`;
  return {
    '@id': `${address}#distribution`,
    '@type': 'dcat:Distribution',
    'dcterms:title': english(title),
    'dcterms:license': { '@id': dataLicence.path },
    'dcat:accessURL': { '@id': `${site}/data` },
    'dcat:downloadURL': { '@id': address },
    'dcat:mediaType': { '@id': mediaTypes + mediaType },
    'dcterms:format': { '@id': fileTypes + fileType },
    ...(conformsTo ? { 'dcterms:conformsTo': { '@id': conformsTo } } : {}),
  };
}

function versionOf({ version }: PackageOrigin) {
  if (version === null) return {};
  const modified = { '@type': 'xsd:dateTime', '@value': instantOf(version) };
  return { 'dcat:version': version, 'dcterms:modified': modified };
}

function english(text: string) {
  return { '@language': 'en', '@value': text };
}
