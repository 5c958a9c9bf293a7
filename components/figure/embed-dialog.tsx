'use client';

import { useId, useRef, useState } from 'react';
import { type EmbedTheme, embedThemes } from '@/lib/domain/queries/picture-query';
import { readChosenTheme } from './chosen-theme';
import { CopyButton, type CopyWords, copyText } from './copy-button';
import { embedCode, embedPath } from './embed-code';

/** Words of the dialog that gives the code of a frame. */
export type EmbedWords = {
  open: string;
  title: string;
  intro: string;
  theme: string;
  themes: Record<EmbedTheme, string>;
  data: string;
  latest: string;
  pinned: string;
  code: string;
  copy: CopyWords;
  preview: string;
  close: string;
};

type Embedded = {
  slug: string;
  /** The site's own address. */
  site: string;
  version: string;
  /** The query of the view. */
  search: string;
  /** The name of the frame for those who hear it. */
  title: string;
};

/** Opens a dialog with the code that shows this view on another page, and what it will look like there. */
export function EmbedDialog({ embedded, words }: { embedded: Embedded; words: EmbedWords }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const headingId = useId();
  return (
    <>
      <button
        type="button"
        className="needs-js button-plain no-underline hover:underline"
        onClick={() => {
          setIsOpen(true);
          dialog.current?.showModal();
        }}
      >
        {words.open}
      </button>
      <details className="no-js basis-full">
        <summary className="cursor-pointer text-link">{words.open}</summary>
        <pre className="code mt-2 whitespace-pre-wrap break-all">
          {codeOf(embedded, { theme: 'auto', version: null })}
        </pre>
      </details>
      <dialog ref={dialog} className="dialog" aria-labelledby={headingId} onClose={() => setIsOpen(false)}>
        <h2 id={headingId}>{words.title}</h2>
        {isOpen && <EmbedChoice embedded={embedded} words={words} />}
        <form method="dialog" className="mt-4">
          <button type="submit" className="button">
            {words.close}
          </button>
        </form>
      </dialog>
    </>
  );
}

function EmbedChoice({ embedded, words }: { embedded: Embedded; words: EmbedWords }) {
  const [theme, setTheme] = useState<EmbedTheme>(readChosenTheme() ?? 'auto');
  const [isPinned, setIsPinned] = useState(false);
  const asked = { theme, version: isPinned ? embedded.version : null };
  const code = codeOf(embedded, asked);
  return (
    <>
      <p className="mt-1 text-ink-2">{words.intro}</p>
      <div className="mt-4 flex flex-wrap gap-x-10 gap-y-3">
        <Choice
          legend={words.theme}
          options={embedThemes.map((one) => ({ value: one, label: words.themes[one] }))}
          chosen={theme}
          choose={setTheme}
        />
        <Choice
          legend={words.data}
          options={[
            { value: 'latest', label: words.latest },
            { value: 'pinned', label: words.pinned },
          ]}
          chosen={isPinned ? 'pinned' : 'latest'}
          choose={(value) => setIsPinned(value === 'pinned')}
        />
      </div>
      <label className="mt-4 block">
        <span className="label">{words.code}</span>
        <textarea
          readOnly
          rows={5}
          value={code}
          className="input code w-full"
          onFocus={({ target }) => target.select()}
        />
      </label>
      <CopyButton key={`copy ${code}`} copy={() => copyText(code)} words={words.copy} />
      <h3 className="mt-4">{words.preview}</h3>
      <iframe
        key={`preview ${code}`}
        src={embedPath(embedded.slug, { search: embedded.search, ...asked })}
        title={words.preview}
        className="mt-2 h-80 w-full border border-rule"
      />
    </>
  );
}

function Choice<Value extends string>(props: {
  legend: string;
  options: { value: Value; label: string }[];
  chosen: Value;
  choose: (value: Value) => void;
}) {
  const { legend, options, chosen, choose } = props;
  const name = useId();
  return (
    <fieldset>
      <legend className="label">{legend}</legend>
      <div className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
        {options.map(({ value, label }) => (
          <label key={value} className="flex items-baseline gap-2">
            <input type="radio" name={name} checked={value === chosen} onChange={() => choose(value)} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function codeOf(
  { slug, site, search, title }: Embedded,
  asked: { theme: EmbedTheme; version: string | null },
) {
  return embedCode({ site, path: embedPath(slug, { search, ...asked }), title });
}
