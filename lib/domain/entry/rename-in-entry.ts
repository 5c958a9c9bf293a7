import { toSlug } from '@/lib/domain/values/slug';
import { cleanLine } from '@/lib/domain/values/text';
import type { OrganisationContent } from './organisation-edit';
import type { QuestionContent } from './question-edit';
import { splitNames } from './typed-text';
import type { ItemEntry, OptionEntry, TypedAttribute, WaveEntry } from './wave-entry';

/**
 * An entry that calls a question, its answers and its wordings what they are called after a change. An answer is told by
 * its label of before; of what somebody typed otherwise, nothing changes.
 */
export function renameQuestion(
  entry: WaveEntry,
  change: { slug: string; before: QuestionContent; after: QuestionContent },
): WaveEntry {
  const { slug, before, after } = change;
  const isMeant = ({ question }: ItemEntry) => {
    if (question.slug !== '') return question.slug === slug;
    const title = cleanLine(question.title);
    return title === before.title && toSlug(title) === slug;
  };
  return {
    ...entry,
    items: entry.items.map((item) =>
      isMeant(item)
        ? {
            ...item,
            question: { slug, title: after.title, topic: after.topic },
            wording: renameWording(item.wording, change),
            options: item.options.map((option) => renameOption(option, change)),
          }
        : item,
    ),
  };
}

type Contents = { before: QuestionContent; after: QuestionContent };

function renameOption(option: OptionEntry, { before, after }: Contents): OptionEntry {
  const was = before.options.find(({ label }) => label === cleanLine(option.label));
  const is = was && after.options.find(({ id }) => id === was.id);
  if (!is) return option;
  const { label, kind, side, step } = is;
  return option.kind === was.kind ? { ...option, label, kind, side, step } : { ...option, label };
}

function renameWording(typed: ItemEntry['wording'], { before, after }: Contents): ItemEntry['wording'] {
  const was = before.wordings.find(
    ({ text, language }) => text === typed.text.trim() && (language ?? '') === typed.language,
  );
  const is = was && after.wordings.find(({ id }) => id === was.id);
  return is ? { ...typed, text: is.text, language: is.language ?? '' } : typed;
}

/**
 * An entry that calls an organisation by its name where it called it by one that it has no more, not even as an alias.
 */
export function renameOrganisation(
  entry: WaveEntry,
  { before, after }: { before: OrganisationContent; after: OrganisationContent },
): WaveEntry {
  const kept = new Set([after.name, ...after.aliases]);
  const dropped = new Set([before.name, ...before.aliases].filter((name) => !kept.has(name)));
  const rename = (typed: TypedAttribute): TypedAttribute => {
    const names = splitNames(typed.text);
    if (!names.some((name) => dropped.has(name))) return typed;
    return { ...typed, text: names.map((name) => (dropped.has(name) ? after.name : name)).join('; ') };
  };
  const { pollsters, sponsors, fieldworkHouses } = entry.attributes;
  return {
    ...entry,
    attributes: {
      ...entry.attributes,
      pollsters: rename(pollsters),
      sponsors: rename(sponsors),
      fieldworkHouses: rename(fieldworkHouses),
    },
    sources: entry.sources.map((source) => ({ ...source, publisher: renamePublisher(source.publisher) })),
  };

  function renamePublisher(typed: TypedAttribute): TypedAttribute {
    return dropped.has(cleanLine(typed.text)) ? { ...typed, text: after.name } : typed;
  }
}
