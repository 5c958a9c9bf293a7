import type { ReactNode } from 'react';
import type { LogFilter } from '@/lib/data/log/log';
import { revisionActionSchema, revisionWordSchema } from '@/lib/domain/record/revision';
import type { Words } from '@/lib/words/words';
import { logParameters } from './read-log-filter';

/** Narrows the log by a plain form, so that the choice is in the address. */
export function LogFilterForm({
  filter,
  people,
  words,
}: {
  filter: LogFilter;
  people: string[];
  words: Words;
}) {
  const { t } = words;
  const isNarrowed = Object.values(filter).some((value) => value !== null);
  return (
    <form action="/admin/log" aria-label={t('admin.log.narrow')} className="my-6 border-y border-rule py-4">
      <div className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-4">
        <Labelled label={t('admin.log.kind')}>
          <select name={logParameters.word} defaultValue={filter.word ?? ''} className="field w-full">
            <option value="">{t('admin.log.any')}</option>
            {revisionWordSchema.options.map((word) => (
              <option key={word} value={word}>
                {t(`admin.log.words.${word}`)}
              </option>
            ))}
          </select>
        </Labelled>
        <Labelled label={t('admin.log.action')}>
          <select name={logParameters.action} defaultValue={filter.action ?? ''} className="field w-full">
            <option value="">{t('admin.log.any')}</option>
            {revisionActionSchema.options.map((action) => (
              <option key={action} value={action}>
                {t(`admin.log.actions.${action}`)}
              </option>
            ))}
          </select>
        </Labelled>
        <Labelled label={t('admin.log.person')}>
          <select name={logParameters.person} defaultValue={filter.person ?? ''} className="field w-full">
            <option value="">{t('admin.log.any')}</option>
            {people.map((person) => (
              <option key={person} value={person}>
                {person}
              </option>
            ))}
          </select>
        </Labelled>
        {(['slug', 'wave', 'from', 'to'] as const).map((name) => (
          <Labelled key={name} label={t(`admin.log.${name}`)}>
            <input
              type={name === 'from' || name === 'to' ? 'date' : 'text'}
              name={logParameters[name]}
              defaultValue={filter[name] ?? ''}
              maxLength={200}
              className="field w-full"
            />
          </Labelled>
        ))}
      </div>
      <p className="mt-4 flex flex-wrap items-baseline gap-x-5 gap-y-2 text-small">
        <button type="submit" className="button">
          {t('admin.log.narrow')}
        </button>
        {isNarrowed && <a href="/admin/log">{t('admin.edit.clear')}</a>}
      </p>
    </form>
  );
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className="grid min-w-0 gap-0.5 text-small">
      <span className="text-note text-ink-3">{label}</span>
      {children}
    </label>
  );
}
