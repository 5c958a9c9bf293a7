import type { Words } from '@/lib/words/words';
import { toChartTexts } from './chart-texts';
import type { FigureData } from './figure-view';

/** What stands in the place of a figure that could not be made: its data are there all the same. */
export function faultFigure(id: string, words: Words): FigureData {
  const fault = words.t('figure.fault');
  return {
    id,
    title: null,
    subtitle: '',
    narrowedSubtitle: null,
    sentences: [],
    remarks: [],
    ...nothingDrawn(words),
    chartTitle: fault,
    announce: fault,
    tableNote: null,
    changes: null,
    average: null,
    fault,
  };
}

/** A drawing and a table of nothing. */
export function nothingDrawn(words: Words): Pick<FigureData, 'spec' | 'table'> {
  return {
    spec: { kind: 'bars', bars: [], notReported: null, words: toChartTexts(words).words },
    table: { caption: words.t('figure.tableTitle'), columns: [], rows: [] },
  };
}
