import type { Estimate } from '@/lib/domain/record/estimate';
import type { AskedItem } from '@/lib/domain/record/placed';
import type { Option } from '@/lib/domain/record/question';
import { fieldworkDays, type Wave, type WaveSheet } from '@/lib/domain/record/wave';
import { diffWaves } from './diff-waves';
import type { WaveChange } from './wave-change';

/** What happened to the values of a question since a version of it. */
export type SinceVersion = {
  /** Waves that ask it and were published since. */
  added: WaveSheet[];
  /** Waves whose values are no longer published. */
  withdrawn: WaveSheet[];
  /** What was corrected of it in waves that still stand, each with the wave as it is now. */
  corrected: { wave: WaveSheet; changes: WaveChange[] }[];
};

/** A wave with the items of one question alone. */
export function onlyQuestion(wave: Wave, slug: string): Wave {
  return { ...wave, items: wave.items.filter(({ question }) => question.slug === slug) };
}

/** Compares the waves that asked a question at a version with the same and newer ones now, withdrawn ones among them. */
export function compareSince(then: readonly Wave[], now: readonly Wave[]): SinceVersion {
  const isPublished = ({ status, items }: Wave) => status === 'published' && items.length > 0;
  const [before, after] = [then, now].map((waves) => new Map(waves.map((wave) => [wave.slug, wave])));
  const stood = then.filter(isPublished);
  return {
    added: now.filter((wave) => isPublished(wave) && !isPublishedIn(before, wave.slug)),
    withdrawn: stood.filter(({ slug }) => after?.get(slug)?.status !== 'published'),
    corrected: stood.flatMap((old) => {
      const wave = after?.get(old.slug);
      if (wave?.status !== 'published') return [];
      const changes = diffWaves(old, wave).filter(({ question }) => question !== null);
      return changes.length === 0 ? [] : [{ wave, changes }];
    }),
  };
}

function isPublishedIn(waves: ReadonlyMap<string, Wave> | undefined, slug: string): boolean {
  const wave = waves?.get(slug);
  return wave?.status === 'published' && wave.items.length > 0;
}

/** A wave whose answers are called as `called` says, by what they were called. */
export function withOptionsCalled(wave: Wave, called: ReadonlyMap<string, string>): Wave {
  const rename = ({ option, ...estimate }: Estimate): Estimate => ({
    ...estimate,
    option: { ...option, label: called.get(option.label) ?? option.label },
  });
  return {
    ...wave,
    items: wave.items.map((item) => ({
      ...item,
      bases: item.bases.map((base) => ({ ...base, estimates: base.estimates.map(rename) })),
    })),
  };
}

/** The items of published waves, the earliest fieldwork first. */
export function itemsInTime(waves: readonly Wave[]): AskedItem[] {
  const lastDay = ({ disclosure }: WaveSheet) => fieldworkDays(disclosure)?.lastDay ?? '';
  return waves
    .filter(({ status }) => status === 'published')
    .sort((a, b) => (lastDay(a) < lastDay(b) ? -1 : Number(lastDay(a) > lastDay(b))))
    .flatMap(({ items, ...sheet }) => items.map((item) => ({ sheet, item })));
}

/** The answers that items have values of, in their order. */
export function optionsOf(items: readonly AskedItem[]): Option[] {
  const options = items
    .flatMap(({ item }) => item.bases)
    .flatMap(({ estimates }) => estimates.map(({ option }) => [option.label, option] as const));
  return [...new Map(options).values()].sort((a, b) => a.position - b.position);
}
