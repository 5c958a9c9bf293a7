import { attributeNames, attributes, samplingSchema } from '@/lib/domain/record/attributes';
import { sourceKindSchema } from '@/lib/domain/record/source';
import { isEdtf } from '@/lib/domain/values/edtf';
import { isolate } from '@/lib/domain/values/isolate';
import type { MissingReason } from '@/lib/domain/values/missing';
import { readTypedShare } from '@/lib/domain/values/typed-share';
import { thingFields } from '@/lib/domain/versions/diff-things';
import type { WaveChange } from '@/lib/domain/versions/wave-change';
import type { Words } from '@/lib/words/words';
import { baseLabel } from './base-texts';

/** What a changed thing was or is: a text, why it has none, or null where there was nothing of the kind. */
export type ChangeSide = { text: string } | { missing: MissingReason } | null;

/** What of a question, or of the wave, a change is of: an answer or attribute, and on which base. */
export function writeChanged({ field, option, base, group }: WaveChange, words: Words): string {
  const what = writeWhat(field, option, words);
  if (base === null) return what;
  const label = baseLabel(base, words);
  return words.t('corrections.onBase', {
    what,
    base: group === null ? label : `${isolate(group)}, ${label}`,
  });
}

/** An answer's value or name is called by the answer; what else is said of it, by both. */
function writeWhat(field: string, option: string | null, words: Words): string {
  const name = writeField(field, words);
  if (option === null) return name;
  return field === 'value' || field === 'option'
    ? option
    : words.t('corrections.ofOption', { option, what: name });
}

/** What a changed thing was (`before`) or is (`after`). */
export function readSide(change: WaveChange, side: 'before' | 'after', words: Words): ChangeSide {
  const text = change[side];
  if (text === null || (text === '' && isOptional(change.field))) return null;
  if (text === '') return { missing: 'not_entered' };
  if (text === 'not_stated' || text === 'not_applicable') return { missing: text };
  return { text: writeValue(change.field, text, words) };
}

/** A change in one line: what it is of, and what it was and is. */
export function writeChange(change: WaveChange, words: Words): string {
  const { t } = words;
  const write = (side: ChangeSide) => {
    if (side === null) return null;
    return 'text' in side ? side.text : t(`missing.${side.missing}`);
  };
  const before = write(readSide(change, 'before', words));
  const after = write(readSide(change, 'after', words));
  const { questionTitle: question } = change;
  const what = writeChanged(change, words);
  const label = question === null ? what : t('corrections.ofQuestion', { question, what });
  if (before === null) return t('corrections.line.added', { label, after: after ?? '' });
  if (after === null) return t('corrections.line.removed', { label, before });
  return t('corrections.line.changed', { label, before, after });
}

/** Fields whose emptiness says nothing: there is no note, rather than one that nobody has entered. */
function isOptional(field: string): boolean {
  return ['note', 'base_note', 'place', 'wording_language', ...thingFields].includes(field);
}

/** Everything that a change can be of, by the names that the changes have for it. */
export const changeFields = [
  'wave_title',
  'country',
  ...attributeNames.map((name) => attributes[name].column),
  'question_wording',
  'wording_language',
  'place',
  'source_kind',
  'source_title',
  'source_publisher',
  'source_author',
  'source_published',
  'source_url',
  'source_locator',
  'note',
  'base_note',
  'base_n',
  'value',
  ...thingFields,
] as const;

function writeField(field: string, { t }: Words): string {
  const known = changeFields.find((name) => name === field);
  return known === undefined ? field : t(`corrections.field.${known}`);
}

/** Texts are as in the results table; whatever is not of its field's form stays as it is. */
function writeValue(field: string, text: string, words: Words): string {
  switch (field) {
    case 'value': {
      const share = readTypedShare(text);
      return share.kind === 'share' ? words.share(share) : text;
    }
    case 'fieldwork_start':
    case 'fieldwork_end':
    case 'source_published':
    case 'accessed':
      return isEdtf(text) ? words.date(text) : text;
    case 'sample_size':
    case 'base_n':
      return words.count(Number(text));
    case 'margin_of_error':
      return words.t('sheet.marginValue', { points: words.printed(text) });
    case 'response_rate':
      return words.t('sheet.responseRateValue', { rate: words.printed(text) });
    case 'country':
    case 'organisation_country':
      return words.country(text);
    case 'wording_language':
    case 'source_language':
      return words.language(text);
    case 'sampling': {
      const sampling = samplingSchema.safeParse(text);
      return sampling.success ? words.t(`sampling.${sampling.data}`) : text;
    }
    case 'source_kind': {
      const kind = sourceKindSchema.safeParse(text);
      return kind.success ? words.t(`sourceKind.${kind.data}`) : text;
    }
    default:
      return text;
  }
}
