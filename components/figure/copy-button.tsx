'use client';

import { useState } from 'react';

/** What a copy button says at first, when it has copied, and when the browser does not let it. */
export type CopyWords = { label: string; done: string; failed: string };

/** A button that puts something on the clipboard, and says in its own place whether that went well. */
export function CopyButton({ copy, words }: { copy: () => Promise<void>; words: CopyWords }) {
  const [said, setSaid] = useState<'done' | 'failed' | null>(null);
  return (
    <button
      type="button"
      className="needs-js button-plain no-underline hover:underline"
      onClick={() =>
        copy().then(
          () => setSaid('done'),
          () => setSaid('failed'),
        )
      }
    >
      <span aria-live="polite">{said === null ? words.label : words[said]}</span>
    </button>
  );
}

/** Copies a text. */
export function copyText(text: string): Promise<void> {
  return navigator.clipboard.writeText(text);
}

/** Copies the picture at an address, which must be a PNG. */
export function copyPicture(href: string): Promise<void> {
  const picture = fetch(href).then((response) => {
    if (!response.ok) throw new Error(`${response.status} for ${href}`);
    return response.blob();
  });
  return navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
}
