import type { ListedDraft } from '@/lib/domain/entry/draft';
import type { Words } from '@/lib/words/words';
import { Moment } from './moment';

/** Drafts in a list: what each is, who types it, when it was saved, and what a publisher said of it. */
export function DraftTable(props: {
  drafts: ListedDraft[];
  label: string;
  hrefOf: (draft: ListedDraft) => string;
  words: Words;
}) {
  const { drafts, label, hrefOf, words } = props;
  const { t } = words;
  return (
    <section className="scroll" aria-label={label} tabIndex={0}>
      <table className="data-table data-table-stack">
        <thead>
          <tr>
            <th scope="col">{t('admin.waves.wave')}</th>
            <th scope="col">{t('admin.waves.authors')}</th>
            <th scope="col">{t('admin.waves.saved')}</th>
          </tr>
        </thead>
        <tbody>
          {drafts.map((draft) => (
            <tr key={draft.key}>
              <th scope="row">
                <a href={hrefOf(draft)}>{draft.title || t('admin.waves.untitled')}</a>
                {draft.wave !== null && (
                  <span className="block text-note text-ink-3">
                    {t('admin.waves.correctionOf', { wave: draft.wave.title })}
                  </span>
                )}
                {draft.comment !== null && (
                  <span className="mt-1 block text-note">
                    <span className="mark">{t('admin.waves.returned')}</span> {draft.comment}
                  </span>
                )}
              </th>
              <td data-head={t('admin.waves.authors')}>
                {words.list(draft.authors.map(({ name }) => name))}
              </td>
              <td className="whitespace-nowrap" data-head={t('admin.waves.saved')}>
                <Moment at={draft.savedAt} words={words} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
