import type { OrganisationContent } from '@/lib/domain/entry/organisation-edit';
import type { QuestionContent } from '@/lib/domain/entry/question-edit';
import type { SourceContent } from '@/lib/domain/entry/source-edit';
import { type Translation, writeTranslations } from '@/lib/domain/entry/typed-fields';
import { writeStated } from '@/lib/domain/record/attribute-cells';
import { isReordered } from '@/lib/domain/values/reordered';
import type { WaveChange } from './wave-change';

// What a public change of something else than a wave changed, in the words of the corrections: a side is null where there was
// nothing of the kind, and empty where nothing is said.

type Place = Omit<WaveChange, 'field' | 'before' | 'after'>;
type Texts = Readonly<Record<string, string | null>>;

const nowhere: Place = {
  question: null,
  questionTitle: null,
  base: null,
  groupDimension: null,
  group: null,
  option: null,
};

function differ(place: Place, before: Texts, after: Texts): WaveChange[] {
  return Object.keys({ ...before, ...after }).flatMap((field) => {
    const [was, is] = [before[field] ?? null, after[field] ?? null];
    return was === is ? [] : [{ field, ...place, before: was, after: is }];
  });
}

/** What a change of a question changed: of itself, of each answer, told by its label of before, and of each wording. */
export function diffQuestions(slug: string, before: QuestionContent, after: QuestionContent): WaveChange[] {
  const place = { ...nowhere, question: slug, questionTitle: before.title };
  return [
    ...differ(place, textsOfQuestion(before), textsOfQuestion(after)),
    ...pair(before.options, after.options).flatMap(([was, is]) =>
      differ({ ...place, option: was?.label ?? is?.label ?? null }, textsOfOption(was), textsOfOption(is)),
    ),
    ...diffOrder(place, before.options, after.options),
    ...pair(before.wordings, after.wordings).flatMap(([was, is]) => {
      const questionTitle = `${before.title} (“${was?.text ?? is?.text ?? ''}”)`;
      return differ({ ...place, questionTitle }, textsOfWording(was, before), textsOfWording(is, after));
    }),
  ];
}

function textsOfQuestion({ title, topic, finding, titles }: QuestionContent): Texts {
  return { question_title: title, topic, finding: finding ?? '', question_titles: inOneLine(titles) };
}

function textsOfOption(option: QuestionContent['options'][number] | undefined): Texts {
  if (!option) return {};
  const { label, kind, side, step, labels } = option;
  return {
    option: label,
    option_kind: kind,
    side: String(side ?? ''),
    step: String(step ?? ''),
    option_labels: inOneLine(labels),
  };
}

function textsOfWording(
  wording: QuestionContent['wordings'][number] | undefined,
  { wordings }: QuestionContent,
): Texts {
  if (!wording) return {};
  const original = wordings.find(({ id }) => id === wording.translates);
  return {
    question_wording: wording.text,
    wording_language: wording.language ?? '',
    wording_translates: original?.text ?? '',
  };
}

function inOneLine(translations: readonly Translation[]): string {
  return writeTranslations(translations).replaceAll('\n', '; ');
}

/** The order of the answers, where those that were there before stand in another. */
function diffOrder(
  place: Place,
  before: QuestionContent['options'],
  after: QuestionContent['options'],
): WaveChange[] {
  const ids = (options: QuestionContent['options']) => options.map(({ id }) => id);
  const moved = isReordered(ids(before), ids(after));
  const write = (options: QuestionContent['options']) => options.map(({ label }) => label).join(', ');
  return moved ? [{ field: 'options', ...place, before: write(before), after: write(after) }] : [];
}

/** Parts of before beside those of after with the same number, in the order of before, new ones last. */
function pair<Part extends { id: number }>(
  before: readonly Part[],
  after: readonly Part[],
): [Part | undefined, Part | undefined][] {
  const ids = new Set([...before, ...after].map(({ id }) => id));
  const partOf = (parts: readonly Part[], id: number) => parts.find((part) => part.id === id);
  return [...ids].map((id) => [partOf(before, id), partOf(after, id)]);
}

/** What a change of a source changed. */
export function diffSources(before: SourceContent, after: SourceContent): WaveChange[] {
  return differ(nowhere, textsOfSource(before), textsOfSource(after));
}

function textsOfSource(source: SourceContent): Texts {
  return {
    source_kind: source.kind,
    source_title: source.title,
    source_publisher: writeStated(source.publisher, String),
    source_author: writeStated(source.author, String),
    source_published: writeStated(source.published, String),
    source_url: writeStated(source.url, String),
    archived_url: source.archivedUrl ?? '',
    accessed: source.accessed ?? '',
    source_language: source.language ?? '',
    licence: source.licence ?? '',
    cites: source.cites ?? '',
  };
}

/** What a change of an organisation changed. */
export function diffOrganisations(before: OrganisationContent, after: OrganisationContent): WaveChange[] {
  return differ(nowhere, textsOfOrganisation(before), textsOfOrganisation(after));
}

function textsOfOrganisation({ name, aliases, country, url }: OrganisationContent): Texts {
  return {
    organisation_name: name,
    aliases: aliases.join('; '),
    organisation_country: country ?? '',
    organisation_url: url ?? '',
  };
}

/** That an organisation turned out to be another, or not to be it: what its waves call it before and after. */
export function changeOfMerge(before: string, after: string): WaveChange[] {
  return differ(nowhere, { merged_into: before }, { merged_into: after });
}

/** A claim as a revision keeps it. */
type ClaimTexts = {
  source: string;
  sentence: string;
  verbatim: boolean;
  locator: string | null;
  figure: { wave: string; question: string; option: string; value: number };
};

/** What a change of a claim changed; null on the side where it was not there. */
export function diffClaims(before: ClaimTexts | null, after: ClaimTexts | null): WaveChange[] {
  return differ(nowhere, textsOfClaim(before), textsOfClaim(after));
}

function textsOfClaim(claim: ClaimTexts | null): Texts {
  if (!claim) return {};
  const { source, sentence, verbatim, locator, figure } = claim;
  return {
    claim_sentence: sentence,
    claim_verbatim: String(verbatim),
    claim_source: source,
    claim_locator: locator ?? '',
    claim_value: `${figure.option}, ${figure.value} (${figure.question}, ${figure.wave})`,
  };
}

/** Everything that such a change can be of, by the names that the changes have for it. */
export const thingFields = [
  'question_title',
  'topic',
  'finding',
  'question_titles',
  'option',
  'option_kind',
  'side',
  'step',
  'option_labels',
  'options',
  'wording_translates',
  'archived_url',
  'accessed',
  'source_language',
  'licence',
  'cites',
  'organisation_name',
  'aliases',
  'organisation_country',
  'organisation_url',
  'merged_into',
  'claim_sentence',
  'claim_verbatim',
  'claim_source',
  'claim_locator',
  'claim_value',
] as const;
