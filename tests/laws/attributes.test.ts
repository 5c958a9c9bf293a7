import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';

// What is known of an attribute stands in one place. A copy of the project gets one more there, and nowhere else.

const registry = 'lib/domain/record/attributes.ts';
const asked = 'tests/samples/places-of-attribute.ts';

/** Where a copy of the project, whose registry was changed so, finds an attribute. */
function placesIn(change: (registry: string) => string): Record<string, boolean> {
  mkdirSync('tests/.work', { recursive: true });
  const copy = mkdtempSync(resolve('tests/.work/registry-'));
  try {
    for (const part of ['lib/domain', 'lib/data', 'tests/samples', 'prisma', 'tsconfig.json', 'package.json'])
      cpSync(part, join(copy, part), { recursive: true });
    writeFileSync(join(copy, registry), change(readFileSync(registry, 'utf8')));
    const script = [resolve('node_modules/tsx/dist/cli.mjs'), asked, 'weather', 'weather_then'];
    const said = execFileSync(process.execPath, script, { cwd: copy, encoding: 'utf8' });
    return z.record(z.string(), z.boolean()).parse(JSON.parse(said));
  } finally {
    rmSync(copy, { recursive: true });
  }
}

test('an attribute that is added to the registry is found everywhere', () => {
  const places = placesIn((text) =>
    text.replace(
      /^ {2}limitations: \{/m,
      "  weather: { kind: 'text', column: 'weather_then', means: 'The weather' },\n$&",
    ),
  );
  expect(Object.entries(places).filter(([, isThere]) => !isThere)).toEqual([]);
  expect(Object.keys(places).length).toBeGreaterThan(10);
});
