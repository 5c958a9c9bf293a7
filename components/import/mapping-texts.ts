import type { Choice } from '@/components/ui/select-field';

/** The words of the form of a mapping. */
export type MappingWords = {
  asked: string;
  askedHint: string;
  askedColumns: string;
  given: string;
  givenHint: string;
  moreGiven: string;
  each: string;
  why: string;
  absent: string;
  role: string;
  roles: { before: Choice[]; used: Choice; kept: Choice; attributes: string };
  /** Every attribute of the results table. */
  attributes: Choice[];
  separator: string;
  option: string;
  kind: string;
  kinds: Choice[];
  only: string;
  fromHint: string;
  answer: Record<'group_dimension' | 'group' | 'base_n' | 'question_title', string>;
  writes: string;
  conventions: Record<
    'order' | 'years' | 'decimalMark' | 'shareUnit' | 'months' | 'quarter' | 'missing' | 'aliases',
    string
  >;
  hints: Record<'months' | 'missing' | 'aliases', string>;
  choices: Record<'order' | 'decimalMark' | 'shareUnit', Choice[]>;
  preview: string;
  name: string;
  replaces: string;
  save: string;
};
