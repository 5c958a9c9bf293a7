'use client';

import { useEffect, useState } from 'react';
import { z } from 'zod';
import { FormErrors } from '../ui/form-messages';
import { TextArea } from '../ui/text-area';
import { type FormAction, useActionForm } from '../ui/use-action-form';

const progressSchema = z
  .object({ phase: z.enum(['reading', 'comparing', 'writing']), done: z.number(), total: z.number() })
  .nullable();
type Progress = z.infer<typeof progressSchema>;

export type ConfirmWords = {
  confirm: string;
  reason: string;
  reasonHint: string;
  progress: string;
  cancel: string;
  cancelling: string;
  phases: Record<'starting' | 'reading' | 'comparing' | 'writing', string>;
};

/** Imports what the page shows. Meanwhile it says how far that is, and can be ended; without scripts it takes its time. */
export function ConfirmForm(props: {
  action: FormAction;
  upload: string;
  /** What was said of polls of the same days. */
  sameDays: string | null;
  /** Where the progress is asked for, and where the import is ended. */
  progressAddress: string;
  needsReason: boolean;
  words: ConfirmWords;
}) {
  const { action, upload, sameDays, progressAddress, needsReason, words } = props;
  const { form, formProps, fields, isPending } = useActionForm<{ reason: string }>(action);
  return (
    <form {...formProps} className="form max-w-xl">
      <FormErrors id={form.errorId} errors={form.errors} />
      <input type="hidden" name="key" value={upload} />
      {sameDays !== null && <input type="hidden" name="sameDays" value={sameDays} />}
      {needsReason && (
        <TextArea field={fields.reason} label={words.reason} hint={words.reasonHint} maxLength={2000} />
      )}
      {isPending ? (
        <ProgressNote address={progressAddress} words={words} />
      ) : (
        <button type="submit" className="button justify-self-start">
          {words.confirm}
        </button>
      )}
    </form>
  );
}

const askEveryMs = 400;

function ProgressNote({ address, words }: { address: string; words: ConfirmWords }) {
  const [progress, setProgress] = useState<Progress>(null);
  const [isCancelled, setIsCancelled] = useState(false);
  useEffect(() => {
    const timer = setInterval(async () => setProgress(await askProgress(address)), askEveryMs);
    return () => clearInterval(timer);
  }, [address]);
  const said = isCancelled ? words.cancelling : textOf(progress, words);
  return (
    <div className="notice grid gap-2">
      <p role="status">{said}</p>
      <progress
        className="import-progress"
        aria-label={words.progress}
        max={progress?.total || 1}
        value={progress ? progress.done : undefined}
      />
      <button
        type="button"
        className="button button-quiet justify-self-start"
        aria-disabled={isCancelled}
        onClick={() => {
          setIsCancelled(true);
          void fetch(address, { method: 'DELETE' });
        }}
      >
        {words.cancel}
      </button>
    </div>
  );
}

async function askProgress(address: string): Promise<Progress> {
  const answer = await fetch(address, { cache: 'no-store' }).catch(() => null);
  return answer?.ok ? progressSchema.catch(null).parse(await answer.json()) : null;
}

function textOf(progress: Progress, { phases }: ConfirmWords): string {
  if (!progress) return phases.starting;
  return phases[progress.phase]
    .replace('{done}', progress.done.toLocaleString('en'))
    .replace('{total}', progress.total.toLocaleString('en'));
}
