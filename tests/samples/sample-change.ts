import type { WaveChange } from '@/lib/domain/versions/wave-change';

/** A change of one printed value. */
export const sampleChange: WaveChange = {
  field: 'value',
  question: 'best-partner',
  questionTitle: 'Best partner country',
  base: 'all',
  groupDimension: null,
  group: null,
  option: 'Russia',
  before: '69',
  after: '68',
};
