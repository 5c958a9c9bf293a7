'use client';

import { useState, useSyncExternalStore } from 'react';
import { accessedMark } from '@/lib/figures/accessed-mark';

/** A citation to read and to copy. A browser writes today's date into it; without scripts the reader does. */
export function CitationText(props: { label: string; text: string; copy: string; copied: string }) {
  const { label, text, copy, copied } = props;
  const [isCopied, setCopied] = useState(false);
  const today = useSyncExternalStore(stay, writeToday, () => null);
  const shown = text.replace(accessedMark, today ?? '…');
  const take = async () => {
    await navigator.clipboard.writeText(shown);
    setCopied(true);
  };
  return (
    <div>
      <p className="eyebrow">{label}</p>
      <p className="prose mt-1 text-small [overflow-wrap:anywhere]">{shown}</p>
      <button type="button" onClick={take} className="needs-js mt-1 cursor-pointer text-small text-link">
        {copy}
      </button>
      <span role="status" className="ml-3 text-small text-ink-2">
        {isCopied && copied}
      </span>
    </div>
  );
}

function stay(): () => void {
  return () => undefined;
}

function writeToday(): string {
  return new Intl.DateTimeFormat(document.documentElement.lang === 'en' ? 'en-GB' : undefined, {
    dateStyle: 'long',
  }).format(new Date());
}
