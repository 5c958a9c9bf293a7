import type { WaveEntry } from '@/lib/domain/entry/wave-entry';
import { attributeNames } from '@/lib/domain/record/attributes';
import type { Words } from '@/lib/words/words';
import { columnName } from './column-name';

const columnFields = [
  'kind',
  'note',
  'groupDimension',
  'group',
  'n',
  'source',
  'locator',
  'referenceNote',
] as const;
const sourceFields = [
  'kind',
  'publisher',
  'author',
  'url',
  'published',
  'archivedUrl',
  'accessed',
  'language',
  'licence',
] as const;

/** A field of an entry in words, where it is named away from its place. */
export function pathName(path: string, entry: WaveEntry, words: Words): string {
  const [list = '', first = '', second = '', third = '', fourth = ''] = path.split('.');
  const { t } = words;
  if (list === 'attributes') {
    const name = attributeNames.find((one) => one === first);
    if (name === 'fieldworkStart' || name === 'fieldworkEnd') return t(`admin.entry.wave.${name}`);
    return name === undefined ? first : t(`sheet.${name}`);
  }
  if (list === 'sources') return sourceField(first, second, entry, words);
  if (list === 'items' && first !== '') return itemField([first, second, third, fourth], entry, words);
  if (list === 'items') return t('admin.entry.items.title');
  if (list === 'country') return t('admin.entry.wave.country');
  if (list === 'slug') return t('admin.entry.wave.slug');
  if (list === 'reason') return t('admin.entry.why.title');
  return t('admin.entry.wave.name');
}

function sourceField(key: string, field: string, { sources }: WaveEntry, { t }: Words): string {
  const index = sources.findIndex((source) => source.key === key);
  const one = sources[index]?.title.trim() || t('admin.entry.sources.one', { number: index + 1 });
  const name = sourceFields.find((other) => other === field);
  return `${one}: ${name === undefined ? t('admin.entry.sources.name') : t(`admin.entry.sources.${name}`)}`;
}

function itemField(
  [key, list, first, second]: [string, string, string, string],
  { items }: WaveEntry,
  words: Words,
): string {
  const { t } = words;
  const index = items.findIndex((item) => item.key === key);
  const item = items[index];
  const one = item?.question.title.trim() || t('admin.entry.items.one', { number: index + 1 });
  const option = item?.options.find((other) => other.key === first);
  const column = item?.columns.find((other) => other.key === (list === 'cells' ? second : first));
  const label = option?.label.trim() || t('admin.entry.grid.option');
  const base = column ? columnName(column, words) : '';
  if (list === 'cells' && second !== '') return `${one}: ${label}, ${base}`;
  if (list === 'options') return `${one}: ${label}`;
  if (list === 'columns') {
    const field = columnFields.find((other) => other === second);
    return field === undefined ? `${one}: ${base}` : `${one}: ${base}, ${t(`admin.entry.columns.${field}`)}`;
  }
  if (list === 'wording') return `${one}: ${t('admin.entry.items.wording')}`;
  if (list === 'question')
    return `${one}: ${t(first === 'topic' ? 'admin.entry.items.topic' : 'admin.entry.items.name')}`;
  return one;
}
