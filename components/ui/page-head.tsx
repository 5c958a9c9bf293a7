import type { ReactNode } from 'react';

/** The head of a page: what it is about in small letters, its headline, and a sentence. */
export function PageHead(props: { eyebrow?: ReactNode; title: string; children?: ReactNode }) {
  const { eyebrow, title, children } = props;
  return (
    <div className="mt-8 mb-6">
      {eyebrow !== undefined && <p className="mb-3 text-small text-ink-3">{eyebrow}</p>}
      <h1 className="max-w-[24em]">{title}</h1>
      {children !== undefined && <div className="prose mt-2.5 text-ink-2">{children}</div>}
    </div>
  );
}
