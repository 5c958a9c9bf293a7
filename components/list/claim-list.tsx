import type { ReactNode } from 'react';
import type { ClaimTitle } from '@/lib/domain/record/claim';

/** Sentences that quote figures, each leading to its own page, with a word on it. */
export function ClaimList(props: {
  claims: (ClaimTitle & { note?: ReactNode })[];
  to: (path: string) => string;
}) {
  const { claims, to } = props;
  return (
    <ul className="mt-3 grid max-w-2xl gap-3.5">
      {claims.map(({ slug, sentence, verbatim, note }) => (
        <li key={slug}>
          <a href={to(`/claims/${slug}`)}>{verbatim ? `“${sentence}”` : sentence}</a>
          {note !== undefined && <p className="mt-0.5 text-small text-ink-2">{note}</p>}
        </li>
      ))}
    </ul>
  );
}
