import { expect, test } from 'vitest';
import { readEntry } from '@/lib/domain/entry/read-entry';
import { toEntry } from '@/lib/domain/entry/to-entry';
import { waveEntrySchema } from '@/lib/domain/entry/wave-entry';
import type { Wave } from '@/lib/domain/record/wave';
import { seedRegister } from '@/tests/samples/seed-register';

/** A wave in which only what is printed counts: each value with the reference that prints it, in the order of its answers. */
function withoutOrder(wave: Wave) {
  return {
    ...wave,
    items: wave.items.map(({ references, bases, ...item }) => ({
      ...item,
      bases: bases.map((base) => ({
        ...base,
        estimates: base.estimates
          .map(({ position: _, reference, option, ...estimate }) => ({
            ...estimate,
            label: option.label,
            kind: option.kind,
            reference: references[reference],
          }))
          .sort((a, b) => a.label.localeCompare(b.label)),
      })),
    })),
  };
}

test.each(seedRegister.waves.map((wave) => [wave.slug, wave] as const))(
  '%s can be typed: its entry is read as the same wave',
  (_, wave) => {
    const entry = toEntry(wave);
    expect(waveEntrySchema.parse(JSON.parse(JSON.stringify(entry)))).toEqual(entry);
    const read = readEntry(entry);
    if ('issues' in read) throw new Error(JSON.stringify(read.issues));
    expect(withoutOrder(read.wave)).toEqual(withoutOrder(wave));
  },
);
