import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ChartDrawing } from '@/components/charts/chart-drawing';
import { toFindingFigure } from '@/lib/figures/finding-figure';
import { findFigure } from '@/lib/figures/picture/question-figure';
import { toQuestionViews } from '@/lib/figures/question-views';
import { wordsOf } from '@/lib/words/words';
import { seedQuestion } from '@/tests/samples/seed-register';

const words = wordsOf('en');
const fault = words.t('figure.fault');

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(() => void vi.restoreAllMocks());

/** A question with the values of one base or of one group printed with a number of decimals that no number has. */
function withBadRow(slug: string, isBad: (base: { group: string | null }) => boolean) {
  const { question, items } = seedQuestion(slug);
  return {
    question,
    items: items.map((asked) => ({
      ...asked,
      item: {
        ...asked.item,
        bases: asked.item.bases.map((base) =>
          isBad(base)
            ? { ...base, estimates: base.estimates.map((estimate) => ({ ...estimate, decimals: 500 })) }
            : base,
        ),
      },
    })),
  };
}

test('a bad row of a group takes down the figure of the groups alone', () => {
  const { question, items } = withBadRow('would-vote', ({ group }) => group !== null);
  const [everybody] = toQuestionViews({ question, items }, words, (path) => path);
  expect(everybody?.figures.map(({ id, fault: said }) => [id, said])).toEqual([
    ['trend', undefined],
    ['latest', undefined],
    ['groups', fault],
  ]);
  expect(console.error).toHaveBeenCalledWith(
    'A figure of would-vote could not be made:',
    expect.any(RangeError),
  );
});

test('where everything of a question is bad, its page, its picture and its card say so', () => {
  const { question, items } = withBadRow('would-vote', () => true);
  const views = toQuestionViews({ question, items }, words, (path) => path);
  expect(views.length).toBeGreaterThan(1);
  for (const { headline, figures } of views) {
    expect(headline).toBe(question.title);
    expect(figures.map((figure) => figure.fault)).toContain(fault);
  }
  const query = {
    base: null,
    group: null,
    from: null,
    to: null,
    options: [],
    isStacked: false,
    figure: null,
  };
  expect(findFigure({ question, items }, query, words)).toMatchObject({
    figure: { headline: question.title, sentences: [fault], spec: null },
  });
  const latest = items.at(-1);
  if (!latest) throw new Error('the question has no item');
  expect(toFindingFigure(question, latest, words)).toEqual({
    headline: question.title,
    spec: null,
    sentence: fault,
  });
});

test('a chart that cannot be laid out says so in its place', () => {
  const spec = toQuestionViews(
    withBadRow('would-vote', () => false),
    words,
    (path) => path,
  )[0]?.figures[0]?.spec;
  if (spec?.kind !== 'trend') throw new Error('the question has no trend');
  const broken = { ...spec, range: { firstDay: 'never', lastDay: 'never' } };
  const drawn = renderToStaticMarkup(ChartDrawing({ spec: broken, id: 'a', title: 'A', desc: 'B' }));
  expect(drawn).toBe(`<p>${fault}</p>`);
});
