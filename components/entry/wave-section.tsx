'use client';

import { memo } from 'react';
import type { NameStanding } from '@/lib/domain/entry/name-standing';
import type { TypedAttribute, WaveEntry } from '@/lib/domain/entry/wave-entry';
import {
  type AttributeName,
  attributeNames,
  attributes,
  samplingSchema,
} from '@/lib/domain/record/attributes';
import { useDesk } from './desk';
import { FieldNotes } from './field';
import { LineField } from './line-field';
import { NamesField } from './names-field';
import type { Note } from './notes';
import { StatedField, StatedText } from './stated-field';

type Attribute = AttributeName;

const usual: readonly Attribute[] = [
  'pollsters',
  'sponsors',
  'fieldworkStart',
  'fieldworkEnd',
  'sampleSize',
  'sampling',
  'universe',
  'mode',
];
const rare = attributeNames.filter((name) => !usual.includes(name));
const ofKinds = (...kinds: string[]) =>
  attributeNames.filter((name) => kinds.includes(attributes[name].kind));
const withNames = ofKinds('organisations');
const inNumbers = ofKinds('count', 'printed');
const short: readonly Attribute[] = [...inNumbers, ...ofKinds('date'), 'interviewLanguages'];

/** Who asked whom, when and how. */
export const WaveSection = memo(function WaveSection(props: {
  wave: Pick<WaveEntry, 'title' | 'country' | 'slug' | 'attributes'>;
  notes: readonly Note[];
  standings: readonly NameStanding[];
  duplicates: readonly { slug: string; title: string }[];
  /** A published wave keeps its name in addresses. */
  isCorrection: boolean;
}) {
  const { wave, notes, standings, duplicates, isCorrection } = props;
  const { words, edit } = useDesk();
  const { t } = words;
  const country = /^[A-Za-z]{2}$/.test(wave.country.trim())
    ? words.country(wave.country.trim().toUpperCase())
    : '';
  const attribute = (name: Attribute) => (
    <Attribute key={name} name={name} value={wave.attributes[name]} notes={notes} standings={standings} />
  );
  const entered = rare.filter(
    (name) => wave.attributes[name].text !== '' || wave.attributes[name].missing !== 'not_entered',
  );
  const isWrong = rare.some((name) => notes.some(({ path }) => path === `attributes.${name}`));
  return (
    <section aria-labelledby="wave-head">
      <h2 id="wave-head">{t('admin.entry.wave.title')}</h2>
      <FieldNotes
        id="wave-duplicates"
        notes={
          duplicates.length === 0
            ? []
            : [
                {
                  path: '',
                  isIssue: false,
                  text: t('admin.entry.duplicate', {
                    waves: duplicates.map(({ title }) => title).join(', '),
                  }),
                },
              ]
        }
      />
      <div className="entry-fields">
        <LineField
          path="title"
          className="entry-wide"
          label={t('admin.entry.wave.name')}
          hint={t('admin.entry.wave.nameHint')}
          value={wave.title}
          onChange={(title) => edit({ kind: 'wave', change: { title } })}
          notes={notes}
        />
        <LineField
          path="country"
          label={t('admin.entry.wave.country')}
          hint={country === '' ? t('admin.entry.wave.countryHint') : country}
          value={wave.country}
          onChange={(text) => edit({ kind: 'wave', change: { country: text } })}
          notes={notes}
        />
        {!isCorrection && (
          <LineField
            path="slug"
            label={t('admin.entry.wave.slug')}
            hint={t('admin.entry.wave.slugHint')}
            value={wave.slug}
            onChange={(slug) => edit({ kind: 'wave', change: { slug } })}
            notes={notes}
          />
        )}
        {usual.map(attribute)}
      </div>
      <details className="entry-more" open={isWrong || undefined}>
        <summary>
          {t('admin.entry.wave.more')}
          {t('admin.entry.wave.moreCount', { count: entered.length })}
        </summary>
        <div className="entry-fields">{rare.map(attribute)}</div>
      </details>
    </section>
  );
});

const Attribute = memo(function Attribute(props: {
  name: Attribute;
  value: TypedAttribute;
  notes: readonly Note[];
  standings: readonly NameStanding[];
}) {
  const { name, value, notes, standings } = props;
  const { words, edit } = useDesk();
  const { t } = words;
  const field = {
    path: `attributes.${name}`,
    label: labelOf(name, words),
    value,
    onChange: (changed: TypedAttribute) => edit({ kind: 'attribute', name, value: changed }),
    notes,
  };
  if (withNames.includes(name))
    return (
      <NamesField
        {...field}
        hint={t('admin.entry.wave.namesHint')}
        standings={standings}
        className="entry-wide"
      />
    );
  if (name === 'sampling')
    return (
      <StatedField {...field}>
        {({ placeholder: _, ...control }) => (
          <select
            {...control}
            value={value.text}
            onChange={(event) => field.onChange({ ...value, text: event.target.value })}
          >
            <option value="">{t('admin.entry.wave.choose')}</option>
            {samplingSchema.options.map((sampling) => (
              <option key={sampling} value={sampling}>
                {t(`sampling.${sampling}`)}
              </option>
            ))}
          </select>
        )}
      </StatedField>
    );
  const hint = hintOf(name, words);
  return (
    <StatedText
      {...field}
      {...(hint === undefined ? {} : { hint })}
      {...(inNumbers.includes(name) ? { inputMode: 'decimal' } : {})}
      className={short.includes(name) ? '' : 'entry-wide'}
    />
  );
});

function labelOf(name: Attribute, { t }: ReturnType<typeof useDesk>['words']): string {
  if (name === 'fieldworkStart' || name === 'fieldworkEnd') return t(`admin.entry.wave.${name}`);
  return t(`sheet.${name}`);
}

function hintOf(name: Attribute, { t }: ReturnType<typeof useDesk>['words']): string | undefined {
  if (name === 'fieldworkStart' || name === 'fieldworkEnd') return t('admin.entry.wave.dateHint');
  if (name === 'sampleSize') return t('admin.entry.wave.sampleSizeHint');
  if (name === 'marginOfError') return t('admin.entry.wave.marginHint');
  if (name === 'responseRate') return t('admin.entry.wave.rateHint');
  return undefined;
}
