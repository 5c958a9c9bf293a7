import { ChangeList } from '@/components/review/change-list';
import { type Correction, pathOfThing } from '@/lib/domain/versions/correction';
import type { Words } from '@/lib/words/words';

/** Corrections one under the other: when and what, of which thing, why, and each value before and after. */
export function CorrectionLog(props: {
  corrections: Correction[];
  words: Words;
  to: (path: string) => string;
}) {
  const { corrections, words, to } = props;
  const { t } = words;
  return (
    <ol>
      {corrections.map(({ id, at, action, reason, changes, of, wave }) => (
        <li
          key={id}
          className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-1.5 border-t border-rule pt-4 pb-7 md:grid-cols-[11rem_minmax(0,42em)]"
        >
          <p className="text-small text-ink-3 md:pt-0.5">
            <time dateTime={at}>{words.date(at.slice(0, 10))}</time>
            <span className="md:hidden"> · </span>
            <span className={action === 'withdraw' ? 'mark md:mt-1' : 'md:block'}>
              {t(`corrections.action.${action}`)}
            </span>
          </p>
          <div>
            <h2>
              <Thing href={pathOfThing(of, id)} title={of.title} to={to} />
            </h2>
            {of.word !== 'wave' && <p className="text-small text-ink-3">{t(`corrections.of.${of.word}`)}</p>}
            {wave?.status === 'withdrawn' && action !== 'withdraw' && (
              <p className="text-small text-ink-3">{t('corrections.since')}</p>
            )}
            {reason !== null && <p className="mt-1 text-ink-2">{reason}</p>}
            <ChangeList changes={changes} words={words} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Thing({ href, title, to }: { href: string | null; title: string; to: (path: string) => string }) {
  if (href === null) return title;
  return (
    <a className="plain text-ink" href={to(href)}>
      {title}
    </a>
  );
}
