import type { Base } from '@/lib/domain/record/estimate';
import type { BaseView } from '@/lib/domain/record/question-view';
import { isolate } from '@/lib/domain/values/isolate';
import type { Words } from '@/lib/words/words';

/** The number of interviews behind a base, with a word where it was worked out and not printed. */
export function writeN({ value, isDerived }: { value: number; isDerived: boolean }, words: Words): string {
  const n = words.count(value);
  return isDerived ? words.t('base.derivedN', { n }) : n;
}

/** A kind of base in a few words: % of all, valid %. */
export function baseLabel(kind: string, { t }: Words): string {
  if (kind === 'all' || kind === 'valid') return t(`base.${kind}`);
  return t('base.other', { base: kind });
}

/** A kind of base in full: percent of all respondents. */
export function baseLongLabel(kind: string, { t }: Words): string {
  if (kind === 'all') return t('base.allLong');
  if (kind === 'valid') return t('base.validLong');
  return t('base.otherLong', { base: kind });
}

/** A group of respondents, or all of them. */
export function groupLabel({ dimension, group }: BaseView, { t }: Words): string {
  if (group === null) return t('base.everybody');
  return dimension === null ? group : t('base.group', { dimension, group });
}

/** The head of a base's column: % of all, valid %, or the group. */
export function columnLabel(base: Base, words: Words): string {
  if (base.group === null) return baseLabel(base.kind, words);
  return base.kind === 'all' ? base.group : baseHead(base, words);
}

/** A base in full where several stand side by side: the group, if it is one, and the kind of base. */
export function baseHead({ kind, group }: Base, words: Words): string {
  const label = baseLabel(kind, words);
  return group === null ? label : `${isolate(group)}, ${label}`;
}
