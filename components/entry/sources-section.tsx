'use client';

import { memo } from 'react';
import type { NameStanding } from '@/lib/domain/entry/name-standing';
import type { SourceEntry } from '@/lib/domain/entry/wave-entry';
import { type Source, sourceKindSchema } from '@/lib/domain/record/source';
import { SuggestInput } from '../ui/suggest-input';
import { useDesk } from './desk';
import { Field } from './field';
import { LineField } from './line-field';
import { NamesField } from './names-field';
import { newKey } from './new-key';
import type { Note } from './notes';
import { StatedText } from './stated-field';

/** The documents that print the figures. */
export const SourcesSection = memo(function SourcesSection(props: {
  sources: readonly SourceEntry[];
  notes: readonly Note[];
  standings: readonly NameStanding[];
}) {
  const { sources, notes, standings } = props;
  const { words, edit } = useDesk();
  const { t } = words;
  return (
    <section aria-labelledby="sources-head">
      <h2 id="sources-head">{t('admin.entry.sources.title')}</h2>
      {sources.map((source, index) => (
        <SourceFields
          key={source.key}
          source={source}
          number={index + 1}
          isOnly={sources.length === 1}
          notes={notes}
          standings={standings}
        />
      ))}
      <button
        type="button"
        className="button-plain"
        onClick={() => {
          const key = newKey();
          edit({ kind: 'add_source', key });
          focusSoon(`sources.${key}.kind`);
        }}
      >
        {t('admin.entry.sources.add')}
      </button>
    </section>
  );
});

const SourceFields = memo(function SourceFields(props: {
  source: SourceEntry;
  number: number;
  isOnly: boolean;
  notes: readonly Note[];
  standings: readonly NameStanding[];
}) {
  const { source, number, isOnly, notes, standings } = props;
  const { words, edit } = useDesk();
  const { t } = words;
  const { key } = source;
  const at = (field: string) => `sources.${key}.${field}`;
  const change = (changed: Partial<Omit<SourceEntry, 'key'>>) =>
    edit({ kind: 'source', key, change: changed });
  const remove = !isOnly && (
    <button
      type="button"
      className="button-plain entry-remove"
      aria-label={t('admin.entry.sources.remove', { number })}
      onClick={() => edit({ kind: 'remove_source', key })}
    >
      ×
    </button>
  );
  const name = t('admin.entry.sources.one', { number });
  if (source.slug !== '')
    return (
      <fieldset className="entry-part">
        <legend>{name}</legend>
        {remove}
        <p id={at('title')} tabIndex={-1}>
          “{source.title}”{source.publisher.text !== '' && `, ${source.publisher.text}`}
          {source.published.text !== '' && `, ${source.published.text}`}
        </p>
        <p className="entry-hint">
          {t(`sourceKind.${source.kind}`)}. {t('admin.entry.sources.known')}{' '}
          <button type="button" className="button-plain" onClick={() => change({ slug: '' })}>
            {t('admin.entry.sources.other')}
          </button>
        </p>
      </fieldset>
    );
  return (
    <fieldset className="entry-part">
      <legend>{name}</legend>
      {remove}
      <div className="entry-fields">
        <Field path={at('kind')} label={t('admin.entry.sources.kind')} notes={notes}>
          {(control) => (
            <select
              {...control}
              value={source.kind}
              onChange={(event) => change({ kind: sourceKindSchema.parse(event.target.value) })}
            >
              {sourceKindSchema.options.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`sourceKind.${kind}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <TitleField source={source} notes={notes} />
        <NamesField
          path={at('publisher')}
          label={t('admin.entry.sources.publisher')}
          value={source.publisher}
          onChange={(publisher) => change({ publisher })}
          notes={notes}
          standings={standings}
          isSingle
        />
        <StatedText
          path={at('published')}
          label={t('admin.entry.sources.published')}
          hint={t('admin.entry.wave.dateHint')}
          value={source.published}
          onChange={(published) => change({ published })}
          notes={notes}
        />
        <StatedText
          path={at('url')}
          className="entry-wide"
          label={t('admin.entry.sources.url')}
          inputMode="url"
          value={source.url}
          onChange={(url) => change({ url })}
          notes={notes}
        />
        <StatedText
          path={at('author')}
          className="entry-wide"
          label={t('admin.entry.sources.author')}
          value={source.author}
          onChange={(author) => change({ author })}
          notes={notes}
        />
      </div>
      <details
        className="entry-more"
        open={source.archivedUrl + source.accessed + source.licence !== '' || undefined}
      >
        <summary>{t('admin.entry.sources.more')}</summary>
        <div className="entry-fields">
          {(['archivedUrl', 'accessed', 'language', 'licence'] as const).map((field) => (
            <LineField
              key={field}
              path={at(field)}
              label={t(`admin.entry.sources.${field}`)}
              value={source[field]}
              onChange={(text) => change({ [field]: text })}
              notes={notes}
            />
          ))}
        </div>
      </details>
    </fieldset>
  );
});

function TitleField({ source, notes }: { source: SourceEntry; notes: readonly Note[] }) {
  const { words, edit, ask } = useDesk();
  const { key } = source;
  return (
    <Field
      path={`sources.${key}.title`}
      className="entry-wider"
      label={words.t('admin.entry.sources.name')}
      hint={words.t('admin.entry.sources.nameHint')}
      notes={notes}
    >
      {(control) => (
        <SuggestInput<Source>
          control={control}
          text={source.title}
          offered={(count) => words.t('admin.entry.suggest.count', { count })}
          onType={(title) => edit({ kind: 'source', key, change: { title } })}
          ask={async (text) => {
            const found = await ask.suggestSources(text);
            return found.map((one) => ({
              key: one.slug,
              label: one.title,
              detail: [one.publisher, one.published]
                .flatMap((stated) => ('value' in stated ? stated.value : []))
                .map((part) => (typeof part === 'string' ? part : part.name))
                .join(', '),
              value: one,
            }));
          }}
          onPick={(picked) => edit({ kind: 'known_source', key, source: picked })}
        />
      )}
    </Field>
  );
}

/** Moves the focus to a field that is about to be drawn. */
export function focusSoon(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}
