import { NarrowChoice, NarrowField, NarrowForm } from '@/app/admin/_parts/narrow-form';
import type { LogFilter } from '@/lib/data/log/log';
import { revisionActionSchema, revisionWordSchema } from '@/lib/domain/record/revision';
import type { Words } from '@/lib/words/words';
import { logParameters } from './read-log-filter';

/** Narrows the log of what was done. */
export function LogFilterForm(props: { filter: LogFilter; people: string[]; words: Words }) {
  const { filter, people, words } = props;
  const { t } = words;
  const isNarrowed = Object.values(filter).some((value) => value !== null);
  return (
    <NarrowForm action="/admin/log" isNarrowed={isNarrowed} words={words}>
      <NarrowChoice
        label={t('admin.log.kind')}
        name={logParameters.word}
        value={filter.word}
        choices={revisionWordSchema.options.map((value) => ({ value, label: t(`admin.log.words.${value}`) }))}
        words={words}
      />
      <NarrowChoice
        label={t('admin.log.action')}
        name={logParameters.action}
        value={filter.action}
        choices={revisionActionSchema.options.map((value) => ({
          value,
          label: t(`admin.log.actions.${value}`),
        }))}
        words={words}
      />
      <NarrowChoice
        label={t('admin.log.person')}
        name={logParameters.person}
        value={filter.person}
        choices={people.map((value) => ({ value, label: value }))}
        words={words}
      />
      {(['slug', 'wave', 'from', 'to'] as const).map((name) => (
        <NarrowField
          key={name}
          label={t(`admin.log.${name}`)}
          name={logParameters[name]}
          value={filter[name]}
          type={name === 'from' || name === 'to' ? 'date' : 'text'}
        />
      ))}
    </NarrowForm>
  );
}
