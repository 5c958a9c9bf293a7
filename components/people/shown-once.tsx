'use client';

import { useState } from 'react';

/** A link or a key that is shown this once, to be copied and handed on, with what there is to say of it. */
export function ShownOnce(props: {
  secret: string;
  label: string;
  text: string;
  /** Whether it was mailed, where the site has a mail server. */
  mail?: string;
  words: { copy: string; copied: string };
}) {
  const { secret, label, text, mail, words } = props;
  const [copied, setCopied] = useState<string>();
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    setCopied(secret);
  };
  return (
    <div role="status" className="notice max-w-2xl">
      <p>{text}</p>
      {mail !== undefined && <p className="mt-1">{mail}</p>}
      <div className="mt-2 flex items-stretch gap-2">
        <input
          readOnly
          value={secret}
          aria-label={label}
          autoComplete="off"
          onFocus={(event) => event.target.select()}
          className="input mt-0 w-full text-note"
        />
        <button type="button" onClick={copy} className="needs-js button button-quiet shrink-0">
          {copied === secret ? words.copied : words.copy}
        </button>
      </div>
    </div>
  );
}
