import type { Stated } from '@/lib/domain/values/missing';
import type { AttributeName, Disclosure } from './attributes';

/** An attribute as a cell: several names are separated by `;`. */
export function writeAttribute(disclosure: Disclosure, attribute: AttributeName): string {
  return writeStated<unknown>(disclosure[attribute], writeAttributeValue);
}

/** The value of an attribute as a text. */
export function writeAttributeValue(value: unknown): string {
  return Array.isArray(value) ? value.map((one: { name: string }) => one.name).join('; ') : String(value);
}

/** What is stated as a cell: its value, or why there is none, or nothing where it has not been entered. */
export function writeStated<T>(stated: Stated<T>, write: (value: T) => string): string {
  if ('value' in stated) return write(stated.value);
  return stated.missing === 'not_entered' ? '' : stated.missing;
}
