'use client';

import type { KnownQuestion } from '@/lib/domain/entry/entry-context';
import type { ItemEntry } from '@/lib/domain/entry/wave-entry';
import { foldText } from '@/lib/domain/find/search';
import type { QuestionSuggestion } from '@/lib/domain/find/suggestion';
import { skeletonOf } from '@/lib/domain/values/skeleton';
import { SuggestInput, type Suggestion } from '../ui/suggest-input';
import { useDesk } from './desk';
import { Field } from './field';
import { LineField } from './line-field';
import { newKey } from './new-key';
import type { Note } from './notes';

/** Which question it is: one that the register knows, whose answers it brings along, or a new one with its topic. */
export function QuestionField(props: {
  item: ItemEntry;
  known: KnownQuestion | null;
  notes: readonly Note[];
}) {
  const { item, known, notes } = props;
  const { words, edit, ask, learn } = useDesk();
  const { t } = words;
  const { key, question } = item;
  const change = (changed: ItemEntry['question']) =>
    edit({ kind: 'edit_item', key, edit: { kind: 'item', change: { question: changed } } });

  const pick = async ({ slug, title, topic }: QuestionSuggestion) => {
    change({ slug, title, topic });
    const found = await learn(slug);
    if (found)
      edit({ kind: 'edit_item', key, edit: { kind: 'known_question', known: found, keys: newKey() } });
  };
  // Typed in full, it is the one that is called so: publishing would take it for that one too.
  const leave = (offered: Suggestion<QuestionSuggestion>[]) => {
    if (question.slug !== '') return;
    const same = offered.find(({ value }) => isSame(value.title, question.title));
    if (same) void pick(same.value);
  };
  const isKnown = question.slug !== '';
  const last = known?.items[0]?.waveTitle;
  return (
    <>
      <Field
        path={`items.${key}.question.title`}
        className="entry-wider"
        label={t('admin.entry.items.name')}
        hint={
          isKnown
            ? t('admin.entry.items.known', { waves: known?.items.length ?? 0, last: last ?? 'none' })
            : question.title === ''
              ? t('admin.entry.items.nameHint')
              : t('admin.entry.items.new')
        }
        notes={notes}
      >
        {(control) => (
          <SuggestInput<QuestionSuggestion>
            control={control}
            text={question.title}
            offered={(count) => t('admin.entry.suggest.count', { count })}
            onType={(title) => change({ ...question, slug: '', title })}
            ask={async (text) => {
              const found = await ask.suggestQuestions(text);
              return found.map((one) => ({
                key: one.slug,
                label: one.title,
                detail: one.foundAs ?? one.topic,
                value: one,
              }));
            }}
            onPick={(value) => void pick(value)}
            onLeave={leave}
          />
        )}
      </Field>
      {!isKnown && (
        <LineField
          path={`items.${key}.question.topic`}
          label={t('admin.entry.items.topic')}
          hint={t('admin.entry.items.topicHint')}
          value={question.topic}
          onChange={(topic) => change({ ...question, topic })}
          notes={notes}
          list="entry-topics"
        />
      )}
    </>
  );
}

function isSame(a: string, b: string): boolean {
  return foldText(a) === foldText(b) || skeletonOf(a) === skeletonOf(b);
}
