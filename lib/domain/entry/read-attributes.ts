import {
  type AttributeKind,
  type AttributeName,
  attributes,
  type Disclosure,
  disclosureOf,
  type Sampling,
  samplingSchema,
} from '@/lib/domain/record/attributes';
import type { OrganisationName } from '@/lib/domain/record/organisation';
import { fieldworkDays } from '@/lib/domain/record/wave';
import { isEdtf } from '@/lib/domain/values/edtf';
import type { Stated } from '@/lib/domain/values/missing';
import { printedNumberSchema } from '@/lib/domain/values/printed-number';
import { cleanText } from '@/lib/domain/values/text';
import type { EntryIssues } from './entry-issues';
import { readCount, readTyped, splitNames } from './typed-text';
import type { TypedAttribute, WaveEntry } from './wave-entry';

/** The disclosure that an entry's attributes state; what cannot be read is an issue and counts as not entered. */
export function readAttributes(
  typed: WaveEntry['attributes'],
  issues: EntryIssues,
  organisation: (name: string) => OrganisationName,
): Disclosure {
  const at = (name: AttributeName) => `attributes.${name}`;
  const readers: Record<
    AttributeKind,
    (one: TypedAttribute, path: string, issues: EntryIssues) => Stated<unknown>
  > = {
    organisations: (one, path) => readNames(one, path, issues, organisation),
    date: readDate,
    text: readStatedText,
    count: readStatedCount,
    sampling: readSampling,
    printed: readPrinted,
  };
  const disclosure = disclosureOf((name) => readers[attributes[name].kind](typed[name], at(name), issues));
  const days = fieldworkDays(disclosure);
  if (days && days.lastDay < days.firstDay)
    issues.add(at('fieldworkEnd'), 'fieldwork_order', { start: cleanText(typed.fieldworkStart.text) });
  return disclosure;
}

/** A text, or why there is none; the words that a table keeps for missing values cannot be one. */
export function readStatedText(typed: TypedAttribute, path: string, issues: EntryIssues): Stated<string> {
  const stated = readTyped(typed);
  if ('value' in stated) issues.refuseReserved(path, stated.value);
  return stated;
}

/** A date with the precision it was printed with. */
export function readDate(typed: TypedAttribute, path: string, issues: EntryIssues): Stated<string> {
  const stated = readTyped(typed);
  if (!('value' in stated) || isEdtf(stated.value)) return stated;
  return issues.refuse(path, 'date', stated.value);
}

/** A number of people, at least 1. */
export function readStatedCount(typed: TypedAttribute, path: string, issues: EntryIssues): Stated<number> {
  const stated = readTyped(typed);
  if (!('value' in stated)) return stated;
  const count = readCount(stated.value);
  return count === null ? issues.refuse(path, 'count', stated.value) : { value: count };
}

/** A printed number without what is often printed around it: `±3,1 %` is 3.1. */
function readPrinted(typed: TypedAttribute, path: string, issues: EntryIssues): Stated<string> {
  const stated = readTyped(typed);
  if (!('value' in stated)) return stated;
  const bare = stated.value
    .replace(/^(?:±|\+\/-|\+-)\s*/, '')
    .replace(/\s*%$/, '')
    .replace(',', '.');
  return printedNumberSchema.safeParse(bare).success
    ? { value: bare.startsWith('.') ? `0${bare}` : bare }
    : issues.refuse(path, 'number', stated.value);
}

function readSampling(typed: TypedAttribute, path: string, issues: EntryIssues): Stated<Sampling> {
  const stated = readTyped(typed);
  if (!('value' in stated)) return stated;
  const sampling = samplingSchema.safeParse(stated.value);
  return sampling.success ? { value: sampling.data } : issues.refuse(path, 'choice', stated.value);
}

function readNames(
  typed: TypedAttribute,
  path: string,
  issues: EntryIssues,
  organisation: (name: string) => OrganisationName,
): Stated<OrganisationName[]> {
  const names = splitNames(typed.text);
  if (names.length === 0) return { missing: typed.missing };
  for (const name of names) issues.judgeName(path, name);
  if (new Set(names).size !== names.length) return issues.refuse(path, 'names', typed.text);
  return { value: names.map(organisation) };
}
