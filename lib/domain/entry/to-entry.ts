import { writeAttributeValue } from '@/lib/domain/record/attribute-cells';
import { ofAttributes } from '@/lib/domain/record/attributes';
import type { Base, Reference } from '@/lib/domain/record/estimate';
import type { Option } from '@/lib/domain/record/question';
import type { Source } from '@/lib/domain/record/source';
import type { Item, Wave } from '@/lib/domain/record/wave';
import { writeTypedShare } from '@/lib/domain/values/typed-share';
import { toTyped } from './typed-text';
import { type ColumnEntry, cellKey, type ItemEntry, type SourceEntry, type WaveEntry } from './wave-entry';

/** A wave as somebody would have typed it; `readEntry` reads the same wave back, but for the order of its values. */
export function toEntry(wave: Wave): WaveEntry {
  const { disclosure } = wave;
  const sources = new Map<string, SourceEntry>();
  for (const { references } of wave.items)
    for (const { source } of references)
      if (!sources.has(source.slug)) sources.set(source.slug, toSourceEntry(source, `s${sources.size + 1}`));
  return {
    slug: wave.slug,
    title: wave.title,
    country: wave.country,
    attributes: ofAttributes((name) => toTyped<unknown>(disclosure[name], writeAttributeValue)),
    sources: [...sources.values()],
    items: wave.items.map((item, index) =>
      toItemEntry(item, `i${index + 1}`, (slug) => sources.get(slug)?.key ?? ''),
    ),
  };
}

/** A source of the register as it stands in an entry. */
export function toSourceEntry(source: Source, key: string): SourceEntry {
  return {
    key,
    slug: source.slug,
    kind: source.kind,
    title: source.title,
    publisher: toTyped(source.publisher, ({ name }) => name),
    author: toTyped(source.author, String),
    url: toTyped(source.url, String),
    published: toTyped(source.published, String),
    archivedUrl: source.archivedUrl ?? '',
    accessed: source.accessed ?? '',
    language: source.language ?? '',
    licence: source.licence ?? '',
  };
}

function toItemEntry(item: Item, key: string, keyOfSource: (slug: string) => string): ItemEntry {
  const labels = new Map<string, Option>();
  for (const { estimates } of item.bases)
    for (const { option } of estimates) labels.set(option.label, option);
  const options = [...labels.values()]
    .sort((a, b) => a.position - b.position)
    .map(({ label, kind, side, step }, index) => ({ key: `o${index + 1}`, label, kind, side, step }));
  const cells: Record<string, string> = {};
  const columns = columnsOf(item).map(({ base, reference, index }, order): ColumnEntry => {
    const column = { key: `c${order + 1}`, ...toColumn(base, reference, keyOfSource) };
    for (const estimate of base.estimates) {
      const option = options.find(({ label }) => label === estimate.option.label);
      if (option && estimate.reference === index) cells[cellKey(option, column)] = writeTypedShare(estimate);
    }
    return column;
  });
  const wording = 'value' in item.wording ? item.wording.value : null;
  return {
    key,
    question: item.question,
    wording: { ...toTyped(item.wording, ({ text }) => text), language: wording?.language ?? '' },
    place: item.place ?? '',
    options,
    columns,
    cells,
  };
}

/** A column for each base and each reference that prints values of it, in the order of the bases. */
function columnsOf(item: Item): { base: Base; reference: Reference; index: number }[] {
  return item.bases.flatMap((base) => {
    const indices = [...new Set(base.estimates.map(({ reference }) => reference))];
    return indices.flatMap((index) => {
      const reference = item.references[index];
      return reference ? [{ base, reference, index }] : [];
    });
  });
}

function toColumn(
  base: Base,
  reference: Reference,
  keyOfSource: (slug: string) => string,
): Omit<ColumnEntry, 'key'> {
  return {
    kind: base.kind,
    note: base.note ?? '',
    groupDimension: base.groupDimension ?? '',
    group: base.group ?? '',
    n: toTyped(base.n, String),
    source: keyOfSource(reference.source.slug),
    locator: toTyped(reference.locator, String),
    referenceNote: reference.note ?? '',
  };
}
