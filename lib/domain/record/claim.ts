import { z } from 'zod';
import type { KeyAttribute } from '@/lib/domain/reading/statements';
import { type Stated, valueOf } from '@/lib/domain/values/missing';
import { slugSchema } from '@/lib/domain/values/slug';
import { lineSchema, textSchema } from '@/lib/domain/values/text';
import type { WaveChange } from '@/lib/domain/versions/wave-change';
import type { PlacedEstimate } from './placed';
import { viewKey } from './question-view';
import type { Source } from './source';

/** Where an estimate stands, in names that last: those of its wave, question, base, group and option. */
export const estimatePlaceSchema = z.strictObject({
  wave: slugSchema,
  question: slugSchema,
  /** The wording of its item; null where it has none, or where the wave puts the question in one wording alone. */
  wording: textSchema.nullable(),
  base: lineSchema,
  groupDimension: lineSchema.nullable(),
  group: lineSchema.nullable(),
  option: lineSchema,
});
export type EstimatePlace = z.infer<typeof estimatePlaceSchema>;

/** A sentence printed in a source, bound to the estimate that it quotes. */
export const claimSchema = z.strictObject({
  slug: slugSchema,
  /** The sentence as printed, or, where it is not `verbatim`, what it says. */
  sentence: textSchema,
  verbatim: z.boolean(),
  /** The slug of the document that prints it. */
  source: slugSchema,
  /** Page or paragraph. */
  locator: lineSchema.nullable(),
  estimate: estimatePlaceSchema,
});
export type Claim = z.infer<typeof claimSchema>;

/** A claim where it is named. */
export type ClaimTitle = Pick<Claim, 'slug' | 'sentence' | 'verbatim'>;

/** A claim with the document that prints it, and what it quotes where that stands. */
export type QuotedClaim = { claim: Claim; source: Source; quoted: PlacedEstimate };

/** What one must know to judge a figure, whether the sentence says it, and what the register knows of it. */
export type ClaimContext = { attribute: KeyAttribute; isSaid: boolean; known: Stated<string[]> };

/**
 * For each attribute that a reader judges a figure by, whether the sentence says it: a pollster's name, the number of
 * interviews, the words of the question, the mode, a year of fieldwork. What nobody knows cannot be found in a sentence,
 * and is not said. `known` holds every way of saying it.
 */
export function listContext({ claim, quoted }: Omit<QuotedClaim, 'source'>): ClaimContext[] {
  const { disclosure } = quoted.sheet;
  const text = (stated: Stated<string>) => mapStated(stated, (value) => [value]);
  const known: Record<KeyAttribute, Stated<string[]>> = {
    pollsters: mapStated(disclosure.pollsters, (pollsters) => pollsters.map(({ name }) => name)),
    sampleSize: mapStated(disclosure.sampleSize, (n) => [String(n)]),
    wording: mapStated(quoted.item.wording, (wording) => [wording.text]),
    mode: text(disclosure.mode),
    dates: text('value' in disclosure.fieldworkEnd ? disclosure.fieldworkEnd : disclosure.fieldworkStart),
  };
  const sentence = plain(claim.sentence);
  const attributes: KeyAttribute[] = ['pollsters', 'sampleSize', 'wording', 'mode', 'dates'];
  return attributes.map((attribute) => ({
    attribute,
    known: known[attribute],
    isSaid: (valueOf(known[attribute]) ?? []).some((said) => isIn(sentence, attribute, said)),
  }));
}

function isIn(sentence: string, attribute: KeyAttribute, said: string): boolean {
  if (attribute === 'dates') return hasNumber(sentence, said.slice(0, 4));
  if (attribute === 'sampleSize')
    return hasNumber(sentence.replace(/(?<=\d)[, \u00a0\u202f’'](?=\d{3}\b)/g, ''), said);
  return sentence.includes(plain(said));
}

function hasNumber(sentence: string, digits: string): boolean {
  return new RegExp(`(?<![\\d.,])${digits}(?!\\d|[.,]\\d)`).test(sentence);
}

/** A text in which case, kinds of quotation marks and stretches of blanks do not matter. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[“”„«»"‘’']/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

function mapStated<From, To>(stated: Stated<From>, map: (value: From) => To): Stated<To> {
  return 'value' in stated ? { value: map(stated.value) } : stated;
}

/** Of the changes of a wave, those of a claim's own figure: its printed value. */
export function changesOfFigure(changes: readonly WaveChange[], place: EstimatePlace): WaveChange[] {
  const view = viewOfPlace(place);
  return changes.filter(
    (change) =>
      change.field === 'value' &&
      change.question === place.question &&
      viewOfPlace(change) === view &&
      change.option === place.option,
  );
}

function viewOfPlace({ base, groupDimension, group }: Pick<WaveChange, 'base' | 'groupDimension' | 'group'>) {
  return base === null ? null : viewKey({ base, dimension: groupDimension, group });
}

const wordsAtEnds = 5;

/**
 * The address of a document that scrolls to a sentence in it where the browser can (URL Fragment Text Directives, W3C
 * Community Group): of a longer sentence its first and last words are given, which tell it as well and bear a page's own
 * line breaks.
 */
export function addressOfSentence(url: string, sentence: string): string {
  const words = sentence.split(/\s+/).filter((word) => word !== '');
  const isLong = words.length > 2 * wordsAtEnds;
  const parts = isLong
    ? [words.slice(0, wordsAtEnds), words.slice(-wordsAtEnds)].map((some) => some.join(' '))
    : [words.join(' ')];
  const directive = parts.map(encodeTextPart).join(',');
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${directive}`;
}

/** A hyphen, a comma and an ampersand mean something in a directive. */
function encodeTextPart(text: string): string {
  return encodeURIComponent(text).replace(
    /[-!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
