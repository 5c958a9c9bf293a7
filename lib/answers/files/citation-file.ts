import { notFound } from '@/lib/answers/problem';
import { readQuery } from '@/lib/answers/read-query';
import { type NamedRoute, namedRoute } from '@/lib/answers/respond';
import { getWaveVersion } from '@/lib/data/find/versions';
import { getSource } from '@/lib/data/sources/sources';
import { getWave } from '@/lib/data/waves/waves';
import { type Citation, toCslItem, writeBibtex, writeRis } from '@/lib/domain/formats/citation';
import { type CiteForm, citeParameters } from '@/lib/domain/queries/cite-query';
import { env } from '@/lib/env';
import {
  type Access,
  citeQuestion,
  citeSource,
  citeWave,
  writeLongCitation,
  writeShortCitation,
} from '@/lib/figures/citations';
import { database } from '@/lib/request/database';
import { readQuestion } from '@/lib/request/read-question';
import { readQuestionVersion } from '@/lib/request/read-version';
import { defaultLocale, type Words, wordsOf } from '@/lib/words/words';

/** What can be cited. */
type Cited = 'question' | 'wave' | 'source';

/** The route of how a thing is cited, as a file with today's date. */
export function citationOf(cited: Cited): NamedRoute {
  return namedRoute(async (request, slug) => {
    const { format, accessed: asked } = readQuery(request, citeParameters);
    const words = wordsOf(defaultLocale);
    const accessed = asked ?? new Date().toISOString().slice(0, 10);
    const citation = await read(cited, slug, { site: env().SITE_URL, accessed, words });
    if (!citation) throw notFound(request);
    const { type, ending, text } = writeForm(format, citation, words);
    return { type, body: text, file: { shown: 'inline', name: `${citation.key}.${ending}` } };
  });
}

async function read(cited: Cited, slug: string, access: Access): Promise<Citation | null> {
  if (cited === 'question') {
    const found = await readQuestion(slug);
    return found && citeQuestion({ ...found, version: await readQuestionVersion(slug) }, access);
  }
  if (cited === 'wave') {
    const sheet = await getWave(await database(), slug);
    return sheet && citeWave({ sheet, version: await getWaveVersion(await database(), slug) }, access);
  }
  const found = await getSource(await database(), slug);
  return found && citeSource(found.source, access);
}

function writeForm(form: CiteForm, citation: Citation, words: Words) {
  switch (form) {
    case 'bibtex':
      return { type: 'application/x-bibtex; charset=utf-8', ending: 'bib', text: writeBibtex(citation) };
    case 'ris':
      return {
        type: 'application/x-research-info-systems; charset=utf-8',
        ending: 'ris',
        text: writeRis(citation),
      };
    case 'csl-json':
      return {
        type: 'application/vnd.citationstyles.csl+json; charset=utf-8',
        ending: 'json',
        text: `${JSON.stringify([toCslItem(citation)], null, 2)}\n`,
      };
    case 'text':
      return {
        type: 'text/plain; charset=utf-8',
        ending: 'txt',
        text: `${writeLongCitation(citation, words)}\n${writeShortCitation(citation, words)}\n`,
      };
  }
}
