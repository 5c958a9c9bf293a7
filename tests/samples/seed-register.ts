import { readFileSync } from 'node:fs';
import type { Base } from '@/lib/domain/record/estimate';
import type { AskedItem } from '@/lib/domain/record/placed';
import type { Question } from '@/lib/domain/record/question';
import { toRegister } from '@/lib/domain/results/register-from-rows';
import { readResultsTable } from '@/lib/domain/results/results-csv';

/** The seed as it is read, without a database. */
export const seedRegister = toRegister(
  readResultsTable(readFileSync('prisma/seed/mongolia-polls.csv', 'utf8')),
);

/** A question of the seed with its items in the order of entry, and the first item's bases of everybody by kind. */
export function seedQuestion(slug: string): {
  question: Question;
  items: AskedItem[];
  first: AskedItem;
  base: (kind: string) => Base;
} {
  const question = seedRegister.questions.find((one) => one.slug === slug);
  const items = seedRegister.waves.flatMap((sheet) =>
    sheet.items.flatMap((item) => (item.question.slug === slug ? [{ sheet, item }] : [])),
  );
  const [first] = items;
  if (!question || !first) throw new Error(`the seed has no question ${slug}`);
  const base = (kind: string) => {
    const found = first.item.bases.find((one) => one.kind === kind && one.group === null);
    if (!found) throw new Error(`the first item of ${slug} has no base ${kind}`);
    return found;
  };
  return { question, items, first, base };
}
