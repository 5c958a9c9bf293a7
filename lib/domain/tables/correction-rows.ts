import type { Wave } from '@/lib/domain/record/wave';
import { type Correction, listToldChanges } from '@/lib/domain/versions/correction';
import type { WaveChange } from '@/lib/domain/versions/wave-change';

/** The columns of the table of corrections, in order. New ones are only ever added at the end. */
export const correctionColumns = [
  'correction',
  'at',
  'action',
  'wave',
  'wave_title',
  'question',
  'question_title',
  'base',
  'group_dimension',
  'group',
  'option',
  'field',
  'old_value',
  'new_value',
  'reason',
  'subject',
  'subject_name',
  'subject_title',
] as const;

/** The name of a column of the table of corrections. */
export type CorrectionColumn = (typeof correctionColumns)[number];

const textColumns: readonly CorrectionColumn[] = [
  'wave_title',
  'question_title',
  'base',
  'group_dimension',
  'group',
  'option',
  // Values are texts as often as numbers; no printed share begins as a formula does.
  'old_value',
  'new_value',
  'reason',
  'subject_title',
];

/** For each column of the table of corrections, whether it holds free text. */
export const correctionTextAt: readonly boolean[] = correctionColumns.map((column) =>
  textColumns.includes(column),
);

/** A correction's rows: one for each change, or one that says of none where no printed value changed. */
export function toCorrectionRows(correction: Correction): string[][] {
  const { id, at, action, of, wave, reason } = correction;
  const changes: (WaveChange | null)[] = [
    ...changesOfStatus(correction),
    ...listToldChanges(correction.changes),
  ];
  if (changes.length === 0) changes.push(null);
  return changes.map((change) => {
    const row: Record<CorrectionColumn, string> = {
      correction: String(id),
      at,
      action,
      wave: wave?.slug ?? '',
      wave_title: wave?.title ?? '',
      question: change?.question ?? '',
      question_title: change?.questionTitle ?? '',
      base: change?.base ?? '',
      group_dimension: change?.groupDimension ?? '',
      group: change?.group ?? '',
      option: change?.option ?? '',
      field: change?.field ?? '',
      old_value: change?.before ?? '',
      new_value: change?.after ?? '',
      reason: reason ?? '',
      subject: of.word,
      subject_name: of.slug,
      subject_title: of.title,
    };
    return correctionColumns.map((column) => row[column]);
  });
}

const nothing = { question: null, questionTitle: null, base: null, groupDimension: null, group: null };

function changesOfStatus({ action }: Correction): WaveChange[] {
  if (action !== 'withdraw' && action !== 'reinstate') return [];
  const both: Wave['status'][] = ['published', 'withdrawn'];
  const [before = null, after = null] = action === 'withdraw' ? both : both.reverse();
  return [{ ...nothing, option: null, field: 'status', before, after }];
}
