'use client';

import { useState } from 'react';

/** A link that is shown this once, to be copied and handed on, with what there is to say of it. */
export function OneTimeLink(props: {
  url: string;
  text: string;
  /** Whether it was mailed, where the site has a mail server. */
  mail?: string;
  words: { link: string; copy: string; copied: string };
}) {
  const { url, text, mail, words } = props;
  const [copied, setCopied] = useState<string>();
  const copy = async () => {
    await navigator.clipboard.writeText(url);
    setCopied(url);
  };
  return (
    <div role="status" className="notice max-w-2xl">
      <p>{text}</p>
      {mail !== undefined && <p className="mt-1">{mail}</p>}
      <div className="mt-2 flex items-stretch gap-2">
        <input
          readOnly
          value={url}
          aria-label={words.link}
          onFocus={(event) => event.target.select()}
          className="input mt-0 w-full text-note"
        />
        <button type="button" onClick={copy} className="needs-js button button-quiet shrink-0">
          {copied === url ? words.copied : words.copy}
        </button>
      </div>
    </div>
  );
}
