import type { ChartInterval, ChartPoint, ChartWords } from '@/lib/domain/charts/chart-spec';
import { nOf } from '@/lib/domain/reading/base-n';
import type { ComparedAspect } from '@/lib/domain/reading/comparability';
import { sizeOfBase, uncertaintyOf } from '@/lib/domain/reading/uncertainty';
import type { Base, Estimate } from '@/lib/domain/record/estimate';
import type { PlacedEstimate } from '@/lib/domain/record/placed';
import { type Option, unansweredKinds } from '@/lib/domain/record/question';
import { fieldworkDays, type WaveSheet } from '@/lib/domain/record/wave';

/** How a chart's texts are written in the reader's language. */
export type ChartTexts = {
  words: ChartWords;
  share(estimate: Estimate): string;
  tip(placed: PlacedEstimate): string[];
  waveLabel(sheet: WaveSheet): string;
  groupLabel(base: Base): string;
  breakText(differsIn: readonly ComparedAspect[]): string;
  notReported: { label: string; unknown: string; share(sharePct: number): string };
};

/** A printed value as a point of a chart, with its interval as far as it has one. */
export function toPoint(placed: PlacedEstimate, texts: ChartTexts): ChartPoint {
  const { sheet, estimate } = placed;
  const days = fieldworkDays(sheet.disclosure);
  return {
    waveSlug: sheet.slug,
    firstDay: days?.firstDay ?? '',
    lastDay: days?.lastDay ?? '',
    valuePct: estimate.value,
    qualifier: estimate.qualifier,
    valueText: texts.share(estimate),
    tip: texts.tip(placed),
    ...intervalOf(placed),
    ...(isOfTinyBase(placed) && { hollow: true }),
  };
}

function isOfTinyBase(placed: PlacedEstimate): boolean {
  const n = nOf(placed);
  return 'value' in n && sizeOfBase(n.value) === 'tiny';
}

/** An interval to a hundredth of a point, which no drawing can tell from the exact one. */
function intervalOf(placed: PlacedEstimate): { interval?: ChartInterval } {
  const uncertainty = uncertaintyOf(placed, placed.estimate);
  if (uncertainty.kind === 'withheld') return {};
  const { lowPct, highPct } = uncertainty.interval;
  return {
    interval: {
      lowPct: Math.round(lowPct * 100) / 100,
      highPct: Math.round(highPct * 100) / 100,
      indicative: uncertainty.kind === 'indicative',
    },
  };
}

/** What the colour of an answer follows from. */
export function toColourKey(option: Option) {
  return { key: option.label, kind: option.kind, side: option.side, position: option.position };
}

/** Whether an option stands for people who gave no answer to what was asked. */
export function isUnanswered({ kind }: Option): boolean {
  return unansweredKinds.includes(kind);
}
