import type { Estimate } from '@/lib/domain/record/estimate';
import type { Option, Wording } from '@/lib/domain/record/question';
import { cleanLine } from '@/lib/domain/values/text';
import type { WaveEntry } from './wave-entry';

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
  /** The topics that questions have. */
  topics: readonly string[];
  /** An ISO day; null where nobody knows it. */
  today: string | null;
};

/** A register of which nothing bears on the entry. */
export const noContext: EntryContext = { questions: [], topics: [], today: null };

/** What is known of the question of this slug, or null. */
export function findKnown(
  { questions }: Pick<EntryContext, 'questions'>,
  slug: string,
): KnownQuestion | null {
  return questions.find((question) => question.slug === slug) ?? null;
}

/** What an entry names of the register: questions by their slugs, and the titles of new ones. */
export function questionsNamedIn({ items }: WaveEntry): { questions: string[]; titles: string[] } {
  const named = items.map(({ question }) => question);
  return {
    questions: named.flatMap(({ slug }) => (slug === '' ? [] : slug)),
    titles: named.flatMap(({ slug, title }) => (slug === '' ? cleanLine(title) : [])),
  };
}
