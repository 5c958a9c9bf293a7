import type { Proposal } from '@/lib/domain/entry/proposal';
import type { Words } from '@/lib/words/words';
import { Moment } from './moment';

/** Proposed changes in a list: of what, by whom, when, and what a publisher said. */
export function ProposalTable({ proposals, words }: { proposals: Proposal[]; words: Words }) {
  const { t } = words;
  return (
    <section className="scroll" aria-label={t('admin.proposals.list')} tabIndex={0}>
      <table className="data-table data-table-stack">
        <thead>
          <tr>
            <th scope="col">{t('admin.proposals.thing')}</th>
            <th scope="col">{t('admin.proposals.author')}</th>
            <th scope="col">{t('admin.proposals.at')}</th>
          </tr>
        </thead>
        <tbody>
          {proposals.map(({ key, word, title, status, comment, author, savedAt }) => (
            <tr key={key}>
              <th scope="row">
                <a href={`/admin/proposals/${key}`}>{title}</a>
                <span className="block text-note text-ink-3">{t(`admin.proposals.words.${word}`)}</span>
                {status === 'returned' && (
                  <span className="mt-1 block text-note">
                    <span className="mark">{t('admin.proposals.isReturned')}</span> {comment}
                  </span>
                )}
              </th>
              <td data-head={t('admin.proposals.author')}>{author}</td>
              <td className="whitespace-nowrap" data-head={t('admin.proposals.at')}>
                <Moment at={savedAt} words={words} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
