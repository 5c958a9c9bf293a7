import { instantOf } from '@/lib/domain/record/version';
import type { Wave } from '@/lib/domain/record/wave';
import { toStudy } from './study';
import { toDataDescription } from './variables';
import { element, writeXml } from './xml-element';

/** Where the codebook is served from, in which state of the wave, and what its country is called. */
export type CodebookOrigin = { site: string; version: string | null; country: string };

/**
 * A wave as a DDI Codebook 2.5 document: the study as far as its sources disclose it, and a variable for each item on
 * each base, whose categories bear the printed percentages. What is missing stands in notes, with why.
 */
export function writeCodebook(wave: Wave, origin: CodebookOrigin): string {
  const { site, version } = origin;
  const address = `${site}/waves/${wave.slug}`;
  const document = element('docDscr', [
    element('citation', [
      element('titlStmt', [
        element('titl', `Codebook of ${wave.title}`),
        element('IDNo', `${address}/ddi.xml`, { agency: 'Barometer' }),
      ]),
      element('prodStmt', [element('producer', 'Barometer')]),
      version === null
        ? null
        : element('verStmt', [element('version', version, { date: instantOf(version).slice(0, 10) })]),
    ]),
    element(
      'notes',
      'Made from the published figures and what their sources say; there are no answers of persons.',
    ),
  ]);
  const content = [document, toStudy(wave, origin), toDataDescription(wave)].filter((part) => part !== null);
  return writeXml({
    name: 'codeBook',
    attributes: {
      xmlns: 'ddi:codebook:2_5',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation':
        'ddi:codebook:2_5 https://ddialliance.org/Specification/DDI-Codebook/2.5/XMLSchema/codebook.xsd',
      version: '2.5',
      ID: wave.slug.replace(/^(?=\d)/, 'w-'),
      'xml:lang': 'en',
    },
    content,
  });
}
