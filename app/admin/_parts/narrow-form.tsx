import type { ReactNode } from 'react';
import type { Words } from '@/lib/words/words';

/** Narrows a log by a plain form, so that the choice is in the address. */
export function NarrowForm(props: {
  action: string;
  isNarrowed: boolean;
  children: ReactNode;
  words: Words;
}) {
  const { action, isNarrowed, children, words } = props;
  const { t } = words;
  return (
    <form action={action} aria-label={t('admin.log.narrow')} className="my-6 border-y border-rule py-4">
      <div className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-4">{children}</div>
      <p className="mt-4 flex flex-wrap items-baseline gap-x-5 gap-y-2 text-small">
        <button type="submit" className="button">
          {t('admin.log.narrow')}
        </button>
        {isNarrowed && <a href={action}>{t('admin.edit.clear')}</a>}
      </p>
    </form>
  );
}

type Field = { label: string; name: string; value: string | null };

/** One of several things to narrow by, or any. */
export function NarrowChoice(props: Field & { choices: { value: string; label: string }[]; words: Words }) {
  const { label, name, value, choices, words } = props;
  return (
    <Labelled name={name} label={label}>
      <select id={idOf(name)} name={name} defaultValue={value ?? ''} className="field w-full">
        <option value="">{words.t('admin.log.any')}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** A text or a day to narrow by. */
export function NarrowField({ label, name, value, type }: Field & { type: 'text' | 'date' }) {
  return (
    <Labelled name={name} label={label}>
      <input
        id={idOf(name)}
        type={type}
        name={name}
        defaultValue={value ?? ''}
        maxLength={200}
        className="field w-full"
      />
    </Labelled>
  );
}

function Labelled({ name, label, children }: { name: string; label: string; children: ReactNode }) {
  return (
    <div className="grid min-w-0 gap-0.5 text-small">
      <label htmlFor={idOf(name)} className="text-note text-ink-3">
        {label}
      </label>
      {children}
    </div>
  );
}

function idOf(name: string): string {
  return `narrow-${name}`;
}
