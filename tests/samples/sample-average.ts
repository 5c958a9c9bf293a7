import type { SampleRow } from './publish-sample';

/** Who asked in turn: the first prints high shares, the second low ones. */
const pollsters = ['Steppe Poll', 'Gobi Research', 'Altai Survey'];
const effects = [3, -3, 0];

/** Twelve monthly waves of 2025 by three pollsters on one question, of stated probability samples of 1,000. */
export const averagedRows: SampleRow[] = Array.from({ length: 12 }, (_, index) => {
  const month = String(index + 1).padStart(2, '0');
  const turn = index % 3;
  const yes = 50 + index / 2 + (effects[turn] ?? 0);
  const wave: SampleRow = {
    wave: `turns-2025-${month}`,
    wave_title: `Turns, 2025-${month}`,
    pollster: pollsters[turn] ?? '',
    fieldwork_start: `2025-${month}-03`,
    fieldwork_end: `2025-${month}-07`,
    universe: 'Mongolian adults',
    sample_size: '1000',
    mode: 'telephone',
    sampling: 'probability',
    question: 'turnout-turns',
    question_title: 'Would vote, month by month',
    question_wording: 'Would you vote?',
    wording_language: 'en',
    topic: 'Elections',
    source_kind: 'primary_report',
    source_title: `Report of 2025-${month}`,
  };
  return [
    { ...wave, option: 'Yes', value: yes.toFixed(1) },
    { ...wave, option: 'No', value: (100 - yes).toFixed(1) },
  ];
}).flat();
