import { nOf } from '@/lib/domain/reading/base-n';
import type { ChartTexts } from '@/lib/domain/reading/chart-point';
import { spokenUncertainty } from '@/lib/domain/reading/uncertainty';
import type { PlacedEstimate } from '@/lib/domain/record/placed';
import { isolate } from '@/lib/domain/values/isolate';
import { valueOf } from '@/lib/domain/values/missing';
import type { Words } from '@/lib/words/words';
import { writeN } from './base-texts';
import { writeDifference, writeInterval } from './uncertainty-texts';

/** How charts write their texts in a language. */
export function toChartTexts(words: Words): ChartTexts {
  const { t } = words;
  const period = ({ sheet }: PlacedEstimate) => words.fieldwork(sheet.disclosure) ?? t('missing.not_entered');
  const pollster = ({ sheet }: PlacedEstimate) => {
    const { pollsters } = sheet.disclosure;
    if ('value' in pollsters) return words.names(pollsters.value);
    return t('figure.pollsterMissing', { missing: t(`missing.short.${pollsters.missing}`) });
  };
  const sample = (placed: PlacedEstimate) => {
    const n = nOf(placed);
    if ('value' in n) return t('base.n', { n: writeN(n, words) });
    return t('figure.tip.sampleMissing', { missing: t(`missing.short.${n.missing}`) });
  };
  const intervalLine = (placed: PlacedEstimate) => {
    const uncertainty = spokenUncertainty(placed, placed.estimate);
    if (!uncertainty) return [];
    const interval = writeInterval(uncertainty, words);
    return [t(`uncertainty.tip.${uncertainty.kind}`, { interval })];
  };
  return {
    words: {
      monthNames: words.monthNames,
      percent: t('share.exact', { share: '{n}' }),
      zoomed: t('figure.zoomed'),
      moreBreaks: t('figure.moreBreaks', { count: '{n}' }),
      fault: t('figure.fault'),
    },
    share: words.share,
    tip: (placed) => {
      const source = placed.item.references[placed.estimate.reference]?.source;
      const printedBy = source && (valueOf(source.publisher)?.name ?? source.title);
      return [
        `${isolate(placed.estimate.option.label)}: ${words.share(placed.estimate)}`,
        period(placed),
        `${pollster(placed)}, ${sample(placed)}`,
        ...intervalLine(placed),
        ...(printedBy === undefined ? [] : [t('figure.tip.source', { source: printedBy })]),
      ];
    },
    waveLabel: (sheet) => words.fieldwork(sheet.disclosure) ?? sheet.title,
    groupLabel: (base) => base.group ?? t('base.everybody'),
    breakText: (differsIn) => writeDifference(differsIn, words),
    notReported: {
      label: t('figure.notReported'),
      unknown: t('figure.notReportedUnknown'),
      share: (sharePct) => t('figure.notReportedShare', { share: words.computedShare(sharePct) }),
    },
  };
}
