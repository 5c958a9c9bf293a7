import type { ChartSpec } from '@/lib/domain/charts/chart-spec';
import type { Base, Estimate } from '@/lib/domain/record/estimate';
import { type AskedItem, estimateOf } from '@/lib/domain/record/placed';
import type { Question } from '@/lib/domain/record/question';
import { type BaseView, findBase } from '@/lib/domain/record/question-view';

/** The answers that a reader has chosen to see, by their labels; empty where all are shown. */
export type ChosenOptions = readonly string[];

/** The answers of a question that have a value somewhere, in its order: those that can be chosen. */
export function listAnswers({ options }: Question, items: readonly AskedItem[]): string[] {
  const bases = items.flatMap(({ item }) => item.bases);
  return options
    .map(({ label }) => label)
    .filter((label) => bases.some((base) => estimateOf(base, label) !== null));
}

/**
 * What an address asks for among a question's answers: the chosen ones in the question's order, none where it names all
 * of them, and what is no answer of the question.
 */
export function chooseOptions(
  answers: readonly string[],
  asked: readonly string[],
): { chosen: string[]; unknown: string[] } {
  const chosen = answers.filter((label) => asked.includes(label));
  return {
    chosen: chosen.length === answers.length ? [] : chosen,
    unknown: [...new Set(asked)].filter((label) => !answers.includes(label)),
  };
}

/** Whether an answer is shown. */
export function isChosen(chosen: ChosenOptions, label: string): boolean {
  return chosen.length === 0 || chosen.includes(label);
}

/** The values of a base that are shown. */
export function chosenOf({ estimates }: Base, chosen: ChosenOptions): Estimate[] {
  return estimates.filter(({ option }) => isChosen(chosen, option.label));
}

/** A question with its chosen answers alone: for what goes through its answers one by one. */
export function withChosenOptions(question: Question, chosen: ChosenOptions): Question {
  return { ...question, options: question.options.filter(({ label }) => isChosen(chosen, label)) };
}

/** The items that have a value of a chosen answer on a view's base. */
export function withChosenValues<Asked extends AskedItem>(
  items: readonly Asked[],
  view: BaseView,
  chosen: ChosenOptions,
): Asked[] {
  return items.filter(({ item }) => {
    const base = findBase(item, view);
    return base !== null && (chosen.length === 0 || chosen.some((label) => estimateOf(base, label)));
  });
}

/**
 * A chart with the chosen answers alone, each with the values and in the colour that it has among all; a scale's width still
 * stands for everybody. What a source leaves out is not drawn: beside some answers it would look like the rest of them.
 */
export function drawChosen<Spec extends ChartSpec>(spec: Spec, chosen: ChosenOptions): Spec;
export function drawChosen(spec: ChartSpec, chosen: ChosenOptions): ChartSpec {
  if (chosen.length === 0) return spec;
  const keep = <Mark extends { key: string }>(marks: Mark[]) =>
    marks.filter(({ key }) => chosen.includes(key));
  switch (spec.kind) {
    case 'trend':
      return { ...spec, series: keep(spec.series) };
    case 'bars':
      return { ...spec, bars: keep(spec.bars), notReported: null };
    case 'groups':
      return { ...spec, rows: keep(spec.rows) };
    case 'likert':
      return {
        ...spec,
        widthPct: 100,
        rows: spec.rows.map((row) => ({
          ...row,
          segments: keep(row.segments),
          outside: keep(row.outside),
          notReported: null,
        })),
      };
  }
}
