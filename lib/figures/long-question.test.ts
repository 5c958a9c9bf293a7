import { describe, expect, test } from 'vitest';
import { mostDrawnWaves } from '@/lib/domain/reading/drawn-waves';
import type { AskedItem } from '@/lib/domain/record/placed';
import { wordsOf } from '@/lib/words/words';
import { seedQuestion } from '@/tests/samples/seed-register';
import { narrowFigure } from './narrow-range';
import { toQuestionViews } from './question-views';

const words = wordsOf('en');
const { question, first } = seedQuestion('would-vote');

/** A wave a week from 2000 on, all like the first of the seed. */
function longItems(waves: number): AskedItem[] {
  return Array.from({ length: waves }, (_, index) => {
    const day = { value: new Date(Date.UTC(2000, 0, 1 + 7 * index)).toISOString().slice(0, 10) };
    const disclosure = { ...first.sheet.disclosure, fieldworkStart: day, fieldworkEnd: day };
    return { ...first, sheet: { ...first.sheet, slug: `wave-${index}`, disclosure } };
  });
}

const items = longItems(900);
const pattern = '{shown} of {total}';

function mainFigure(range?: { from: string | null; to: string | null }) {
  const asked = { question, items, ...(range && { range }) };
  const figure = toQuestionViews(asked, words, (path) => path)[0]?.figures[0];
  if (figure?.spec.kind !== 'trend') throw new Error('the question has no trend');
  return { ...figure, spec: figure.spec };
}

describe('A question of very many waves', () => {
  test('draws and lists so many of them, the first and the latest among them, and says so', () => {
    const { spec, table, remarks } = mainFigure();
    const slugs = spec.series[0]?.points.map(({ waveSlug }) => waveSlug) ?? [];
    expect(slugs).toHaveLength(mostDrawnWaves);
    expect([slugs[0], slugs.at(-1)]).toEqual(['wave-0', 'wave-899']);
    expect(table.rows.map(({ waveSlug }) => waveSlug).reverse()).toEqual(slugs);
    expect(remarks.join(' ')).toContain('200 of 900 waves');
  });

  test('draws more of a shorter time, and counts the waves of that', () => {
    const range = { from: '2003', to: '2004' };
    const narrowed = narrowFigure(mainFigure(range), range, pattern);
    expect(narrowed.table.rows.every(({ firstDay }) => /^200[34]/.test(firstDay))).toBe(true);
    expect(narrowed.table.rows).toHaveLength(104);
    expect(narrowed.sentences).toEqual(['104 of 900']);
  });

  test('says of its latest wave what it says only where that is in the time that is asked for', () => {
    const range = { from: '2010', to: null };
    const narrowed = narrowFigure(mainFigure(range), range, pattern);
    expect(narrowed.sentences.length).toBeGreaterThan(1);
  });

  test('has no more on its page than one of a few hundred has', () => {
    const sizeOf = (some: AskedItem[]) =>
      JSON.stringify(toQuestionViews({ question, items: some }, words, (path) => path)).length;
    expect(sizeOf(items)).toBeLessThan(1.5 * sizeOf(longItems(mostDrawnWaves)));
  });

  test('works out the view that is asked for alone where there are many', () => {
    const views = toQuestionViews({ question, items }, words, (path) => path);
    const withFigures = views.filter(({ figures }) => figures.length > 0);
    expect(withFigures).toHaveLength(views.length > 2 ? 1 : views.length);
  });
});
