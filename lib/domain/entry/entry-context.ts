import type { Estimate } from '@/lib/domain/record/estimate';
import type { Option, Wording } from '@/lib/domain/record/question';

/** An item of an earlier wave of a question: what its values may be compared with. */
export type EarlierItem = {
  wave: string;
  waveTitle: string;
  country: string;
  pollsters: string[];
  /** ISO 8601; null where the fieldwork's time is unknown. */
  firstDay: string | null;
  lastDay: string | null;
  bases: {
    kind: string;
    groupDimension: string | null;
    group: string | null;
    n: number | null;
    estimates: { option: string; value: number; decimals: number; qualifier: Estimate['qualifier'] }[];
  }[];
};

/** What the register knows of a question that an entry names. `items` runs from the latest fieldwork to the earliest. */
export type KnownQuestion = {
  slug: string;
  title: string;
  topic: string;
  options: Option[];
  wordings: Wording[];
  items: EarlierItem[];
};

/** What the register knows that bears on an entry: its questions, each once. */
export type EntryContext = {
  questions: readonly KnownQuestion[];
  /** An ISO day; null where nobody knows it. */
  today: string | null;
};

/** A register of which nothing bears on the entry. */
export const noContext: EntryContext = { questions: [], today: null };

/** What is known of the question of this slug, or null. */
export function findKnown(
  { questions }: Pick<EntryContext, 'questions'>,
  slug: string,
): KnownQuestion | null {
  return questions.find((question) => question.slug === slug) ?? null;
}
