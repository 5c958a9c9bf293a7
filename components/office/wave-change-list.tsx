import type { WaveChange } from '@/lib/domain/wave-change';
import type { Words } from '@/lib/format';

/** What a correction changed: each field with its old and its new text. */
export function WaveChangeList({ changes, words }: { changes: WaveChange[]; words: Words }) {
  const { t } = words;
  return (
    <ul className="grid gap-1">
      {changes.map((change) => (
        <li key={JSON.stringify(change)}>
          <span className="text-ink-2">{placeOf(change)}: </span>
          <Text text={change.before} words={words} /> <span aria-hidden="true">→</span>
          <span className="sr-only">{t('admin.waves.becomes')}</span>{' '}
          <b className="font-semibold">
            <Text text={change.after} words={words} />
          </b>
        </li>
      ))}
    </ul>
  );
}

function placeOf({ field, questionTitle, base, group, option }: WaveChange): string {
  const parts = [
    questionTitle,
    option,
    group,
    base === 'all' ? null : base,
    field === 'value' ? null : field,
  ];
  return parts.flatMap((part) => part ?? []).join(', ');
}

function Text({ text, words }: { text: string | null; words: Words }) {
  const { t } = words;
  if (text === null) return <span className="not-entered">{t('admin.waves.nothing')}</span>;
  if (text === '') return <span className="not-entered">{t('missing.not_entered')}</span>;
  if (text === 'not_stated') return <span className="not-stated">{t('missing.not_stated')}</span>;
  return text;
}
