import type { Stated } from '@/lib/domain/values/missing';
import { type Disclosure, type DisclosureAttribute, disclosureShape } from './wave';

// The attributes of a wave as columns and cells of tables, in the words of the results table.

/** Attributes whose field is another word than their own in snake case: those of the results table. */
const fieldNames: Partial<Record<string, string>> = {
  pollsters: 'pollster',
  sponsors: 'sponsor',
  fieldworkHouses: 'fieldwork_house',
};

/** The attributes of a wave, in the order of the disclosure. */
export const disclosureAttributes: readonly DisclosureAttribute[] =
  Object.keys(disclosureShape).filter(isAttribute);

/** The name of an attribute's column: `sampleSize` is `sample_size`, `pollsters` is `pollster`. */
export function fieldOf(attribute: DisclosureAttribute): string {
  return fieldNames[attribute] ?? attribute.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** An attribute as a cell: several names are separated by `;`. */
export function writeAttribute(disclosure: Disclosure, attribute: DisclosureAttribute): string {
  return writeStated<unknown>(disclosure[attribute], (value) =>
    Array.isArray(value) ? value.map((one: { name: string }) => one.name).join('; ') : String(value),
  );
}

/** What is stated as a cell: its value, or why there is none, or nothing where it has not been entered. */
export function writeStated<T>(stated: Stated<T>, write: (value: T) => string): string {
  if ('value' in stated) return write(stated.value);
  return stated.missing === 'not_entered' ? '' : stated.missing;
}

function isAttribute(name: string): name is DisclosureAttribute {
  return name in disclosureShape;
}
