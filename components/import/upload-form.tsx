'use client';

import { useState } from 'react';
import { writeFileSize } from '@/lib/domain/values/file-size';

/** Takes a file that is dropped on it or chosen; without scripts the browser’s own field does the same. */
export function UploadForm(props: {
  action: string;
  /** Bytes. */
  largest: number;
  problem: string | null;
  words: { drop: string; hint: string; read: string; reading: string; chosen: string; tooLarge: string };
}) {
  const { action, largest, problem, words } = props;
  const [file, setFile] = useState<File | null>(null);
  const [isSending, setIsSending] = useState(false);
  const isLarge = file !== null && file.size > largest;
  const wrong = isLarge ? words.tooLarge.replace('{size}', writeFileSize(file.size)) : file ? null : problem;
  return (
    <form
      action={action}
      method="post"
      encType="multipart/form-data"
      className="form max-w-3xl"
      onSubmit={(event) => {
        if (isLarge || isSending) event.preventDefault();
        else setIsSending(true);
      }}
    >
      {wrong !== null && (
        <p id="upload-problem" role="alert" className="notice notice-warn">
          {wrong}
        </p>
      )}
      <div className="drop">
        <label htmlFor="file" className="font-serif text-title font-semibold">
          {words.drop}
        </label>
        <p id="upload-hint" className="prose mt-1 text-small text-ink-2">
          {words.hint}
        </p>
        <input
          id="file"
          type="file"
          name="file"
          required
          className="drop-file"
          accept=".csv,.tsv,.txt,.tab,.xlsx,.json"
          aria-describedby={wrong === null ? 'upload-hint' : 'upload-problem upload-hint'}
          aria-invalid={wrong !== null}
          onChange={({ currentTarget }) => setFile(currentTarget.files?.[0] ?? null)}
        />
      </div>
      <div className="flex flex-wrap items-baseline gap-x-5 gap-y-2">
        <button type="submit" className="button" aria-disabled={isSending || isLarge}>
          {isSending ? words.reading : words.read}
        </button>
        {file !== null && (
          <p role="status" className="text-small text-ink-2">
            {words.chosen.replace('{name}', file.name).replace('{size}', writeFileSize(file.size))}
          </p>
        )}
      </div>
    </form>
  );
}
