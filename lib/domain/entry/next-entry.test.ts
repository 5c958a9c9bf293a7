import { describe, expect, test } from 'vitest';
import { toNextEntry } from '@/lib/domain/entry/next-entry';
import { readEntry } from '@/lib/domain/entry/read-entry';
import { toEntry } from '@/lib/domain/entry/to-entry';
import { emptyEntry } from '@/lib/domain/entry/wave-entry';
import { sampleRegister } from '@/tests/samples/publish-sample';
import { seedRegister } from '@/tests/samples/seed-register';

const row = {
  pollster: 'Gallup; Sant Maral',
  sponsor: 'not_stated',
  fieldwork_start: '2024-05-01',
  fieldwork_end: '2024-05-03',
  universe: 'Adults',
  sample_size: '1140',
  mode: 'face to face',
  sampling: 'probability',
  margin_of_error: '3.1',
  question_wording: 'Who?',
  wording_language: 'mn',
  base_n: '1140',
};
const [wave] = sampleRegister(
  { ...row, source_locator: 'p. 4', note: 'As printed' },
  { ...row, option: 'China', source_title: 'Another source' },
).waves;
if (!wave) throw new Error('the sample has no wave');

describe('the entry of the next wave', () => {
  const next = toNextEntry(wave);

  test('keeps who asks whom and how, and leaves what is of one wave alone', () => {
    const typed = (text: string) => ({ text, missing: 'not_entered' });
    expect(next).toMatchObject({ slug: '', title: '', country: 'MN' });
    expect(next.attributes).toEqual({
      ...emptyEntry.attributes,
      pollsters: typed('Gallup; Sant Maral'),
      universe: typed('Adults'),
      mode: typed('face to face'),
      sampling: typed('probability'),
    });
  });

  test('keeps questions, wordings, answers and bases, each base once, without a value', () => {
    const [item] = next.items;
    expect(next.items).toHaveLength(1);
    expect(item).toMatchObject({
      question: { slug: 'best-partner', title: 'Best partner country', topic: 'Foreign relations' },
      wording: { text: 'Who?', missing: 'not_entered', language: 'mn' },
      place: '',
      cells: {},
    });
    expect(item?.options.map(({ label }) => label)).toEqual(['Russia', 'China']);
    expect(item?.columns).toMatchObject([
      { kind: 'all', source: 's1', referenceNote: '', n: { text: '' }, locator: { text: '' } },
    ]);
  });

  test('names no source', () => {
    expect(next.sources).toMatchObject([{ key: 's1', slug: '', title: '' }]);
  });
});

test.each(seedRegister.waves.map((one) => [one.slug, one] as const))(
  'the next entry of %s is that of the same wave once its title, sources and values are typed',
  (_, one) => {
    const whole = toEntry(one);
    const next = toNextEntry(one);
    const typedIn = {
      ...next,
      slug: whole.slug,
      title: whole.title,
      attributes: whole.attributes,
      sources: whole.sources,
      items: next.items.map((item, index) => ({ ...item, ...pick(whole.items[index]) })),
    };
    expect(readEntry(typedIn)).toEqual(readEntry(whole));
  },
);

function pick(item: ReturnType<typeof toEntry>['items'][number] | undefined) {
  if (!item) throw new Error('the next entry has an item more');
  const { wording, place, columns, cells } = item;
  return { wording, place, columns, cells };
}
