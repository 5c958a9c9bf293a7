import { writeFileSize } from '@/lib/domain/values/file-size';
import { processWide } from '@/lib/process-wide';
import type { Words } from '@/lib/words/words';

/** What the front door of this process keeps and did since it started; nothing in development, which has none. */
export function PublicAnswers({ words }: { words: Words }) {
  const { t } = words;
  const state = processWide().frontDoor?.state;
  if (!state) return null;
  const { answers, bytes, mostBytes, ...counts } = state;
  const rows = [
    [
      t('admin.health.door.kept'),
      t('admin.health.door.keptValue', {
        answers,
        size: writeFileSize(bytes),
        most: writeFileSize(mostBytes),
      }),
    ],
    ...(['sent', 'made', 'waiting', 'streams', 'refused', 'forgotten'] as const).map((name) => [
      t(`admin.health.door.${name}`),
      words.count(counts[name]),
    ]),
  ];
  return (
    <section className="mt-10">
      <h2>{t('admin.health.door.title')}</h2>
      <p className="mt-2 text-small text-ink-2">{t('admin.health.door.intro')}</p>
      <table className="data-table mt-2 max-w-xl">
        <tbody>
          {rows.map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
