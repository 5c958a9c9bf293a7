import { nameItems } from '@/lib/domain/record/item-names';
import type { Item, Wave } from '@/lib/domain/record/wave';
import { estimateKey } from '@/lib/domain/versions/kept-positions';
import type { WaveChange } from '@/lib/domain/versions/wave-change';
import type { ImportEffects } from './import-report';

/** Counts what an import does, wave by wave. */
export class ImportEffectsCounter {
  private readonly effects: ImportEffects = {
    waves: { total: 0, created: 0, same: 0, differs: 0 },
    values: { total: 0, created: 0, same: 0, changed: 0, kept: 0 },
    sameDays: 0,
    created: [],
    differences: [],
    newQuestions: [],
    newOrganisations: [],
  };

  /** A wave that the register does not have. */
  addNew(wave: Wave): void {
    const { waves, values, created } = this.effects;
    waves.total += 1;
    waves.created += 1;
    const count = countValues(wave);
    values.total += count;
    values.created += count;
    created.push({ slug: wave.slug, title: wave.title });
  }

  /** A wave that the register has, what the file says of it, and what the register would say then. */
  addKnown({ before, given, after, changes }: KnownWave): void {
    const { waves, values, differences } = this.effects;
    waves.total += 1;
    waves[changes.length === 0 ? 'same' : 'differs'] += 1;
    if (changes.length > 0) differences.push({ slug: after.slug, title: after.title, changes });
    const names = nameItems(before.items, after.items);
    const [was, is] = [printedOf(before, names), printedOf(after, names)];
    const total = countValues(given);
    const created = is.size - was.size;
    const changed = [...was].filter(([key, text]) => is.get(key) !== text).length;
    values.total += total;
    values.created += created;
    values.changed += changed;
    values.same += total - created - changed;
    values.kept += is.size - total;
  }

  finish(names: Pick<ImportEffects, 'newQuestions' | 'newOrganisations' | 'sameDays'>): ImportEffects {
    return { ...this.effects, ...names };
  }
}

type KnownWave = { before: Wave; given: Wave; after: Wave; changes: WaveChange[] };

/** How many values a wave has. */
export function countValues({ items }: Wave): number {
  return items.reduce(
    (sum, { bases }) => sum + bases.reduce((ofItem, { estimates }) => ofItem + estimates.length, 0),
    0,
  );
}

/** The values of a wave as printed, by what tells them apart. */
function printedOf({ items }: Wave, names: ReadonlyMap<Item, string>): Map<string, string> {
  const printed = new Map<string, string>();
  for (const item of items)
    for (const base of item.bases)
      for (const { option, value, decimals, qualifier } of base.estimates)
        printed.set(
          estimateKey(names.get(item) ?? '', base, option.label),
          `${qualifier}${value.toFixed(decimals)}`,
        );
  return printed;
}
