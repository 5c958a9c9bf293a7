import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

// The linter holds the arrows between the boxes. Here it judges one small file for each arrow, in a folder of its own
// with our rules.

const refused: [file: string, code: string][] = [
  ['lib/domain/a.ts', `import { wave } from '../data/waves';`],
  ['lib/domain/b.ts', `import { wave } from '@/lib/data/waves';`],
  ['lib/domain/c.ts', `import { wave } from '@/lib/domain/../data/waves';`],
  ['lib/domain/d.ts', `import { wave } from './../data/waves';`],
  ['lib/domain/e.ts', `import type { wave } from 'react';`],
  ['lib/domain/f.ts', `import { wave } from 'next/cache';`],
  ['lib/domain/g.ts', `import { wave } from 'node:fs';`],
  ['lib/domain/h.ts', `import { wave } from '@prisma/client';`],
  ['lib/domain/i.ts', `export { wave } from 'recharts';`],
  ['lib/domain/j.ts', `export const wave = await import('lodash');`],
  ['lib/domain/k.ts', `import { wave } from '@/lib/env';`],
  ['lib/domain/charts/a.ts', `import { wave } from '../../data/waves';`],
  ['lib/domain/charts/b.ts', `import { wave } from 'recharts';`],
  ['lib/domain/a.test.ts', `import { wave } from '../data/waves';`],
  ['lib/domain/l.ts', 'console.log(1);'],
  ['lib/domain/m.ts', 'export const now = new Date();'],
  ['lib/domain/n.ts', 'export const now = Date.now();'],
  ['lib/domain/o.ts', 'export const chance = Math.random();'],
  ['lib/domain/p.ts', 'export const home = process.env.HOME;'],
  ['lib/domain/q.ts', 'export const print = (value: number) => value.toLocaleString();'],
  ['lib/data/a.ts', `import { wave } from 'next/cache';`],
  ['lib/data/b.ts', `import { wave } from 'react';`],
  ['lib/data/c.ts', `import { wave } from '@/components/charts/figure';`],
  ['lib/data/d.ts', `import { wave } from '../../app/page';`],
  ['lib/data/charts/a.ts', `import { wave } from 'next';`],
  ['components/a.tsx', `import { wave } from '@/lib/data/waves';`],
  ['components/b.tsx', `import { wave } from '../lib/data/waves';`],
  ['components/c.tsx', `import { wave } from '@/app/page';`],
  ['components/d.tsx', `import { wave } from 'next/headers';`],
  ['components/e.tsx', `import { wave } from 'next/cache';`],
  ['components/f.tsx', `import { wave } from '@prisma/client';`],
  ['components/charts/a.tsx', `import { wave } from '@/lib/data/generated/client';`],
  ['app/a.tsx', `import { wave } from '@prisma/client';`],
  ['app/b.tsx', `import { wave } from '@/lib/data/generated/client';`],
  ['app/c.tsx', `import { wave } from '@prisma/adapter-better-sqlite3';`],
  ['app/[locale]/d.tsx', `import { wave } from 'better-sqlite3';`],
  ['app/e.tsx', `import { wave } from '@/prisma/seed';`],
  ['lib/domain/charts/c.ts', `import { wave } from '../record/wave';`],
  ['lib/data/e.ts', `import { wave } from '@/lib/words/words';`],
  ['lib/data/f.ts', `import { wave } from '@/lib/figures/headline';`],
  ['lib/figures/a.ts', `import { wave } from '@/lib/data/waves/waves';`],
  ['lib/figures/b.ts', `import { wave } from '@/lib/env';`],
  ['lib/figures/c.ts', `import type { wave } from '@/components/charts/chart';`],
  ['lib/figures/compare/d.ts', `import { wave } from 'react';`],
  ['lib/answers/a.ts', `import { wave } from '@/app/site-document';`],
  ['lib/answers/tables/b.ts', `import { wave } from '../../../app/site-document';`],
  ['lib/commands/b.ts', `import { wave } from '@/app/feed.xml/route';`],
  ['lib/request/a.ts', `import { wave } from '@/app/site-document';`],
  ['components/g.tsx', `import { wave } from '@/lib/answers/respond';`],
  ['components/h.tsx', `import { wave } from '@/lib/request/database';`],
  ['lib/server/a.ts', `import { wave } from '@/lib/domain/wave';`],
  ['lib/server/b.ts', `import { wave } from '../env';`],
  ['lib/circle/a.ts', `import { circle } from './b';\n\nexport const wave = () => circle();`],
  ['lib/circle/b.ts', `import { wave } from './a';\n\nexport const circle = () => wave();`],
  ['lib/a.ts', `import { wave } from '@prisma/client';`],
  ['lib/commands/a.ts', `import { wave } from 'better-sqlite3';`],
  ['lib/index.ts', `export * from './env';`],
  ['lib/b.ts', 'export const wave: any = 1;'],
  ['lib/c.ts', 'export const wave = JSON.parse("1") as number;'],
  ['lib/d.ts', 'export const first = (list: number[]) => list[0]!;'],
];

const allowed: [file: string, code: string][] = [
  ['lib/domain/ok.ts', `import { wave } from 'zod';`],
  ['lib/domain/ok2.ts', `import { wave } from './wave';`],
  ['lib/domain/ok3.ts', `import { wave } from '@/lib/domain/charts/scale';`],
  ['lib/domain/ok4.ts', `import { wave } from 'csv-parse/sync';`],
  ['lib/domain/charts/ok.ts', `import { wave } from './scale';`],
  ['lib/figures/ok.ts', `import { wave } from '@/lib/words/words';`],
  ['lib/figures/ok2.ts', `import { wave } from '@/lib/domain/record/wave';`],
  ['lib/answers/ok.ts', `import { wave } from '@/lib/data/waves/waves';`],
  ['lib/answers/ok2.tsx', `import { wave } from '@/components/charts/picture-drawing';`],
  ['components/ok3.tsx', `import { wave } from '@/lib/request/form-answer';`],
  ['lib/domain/ok.test.ts', `import { wave } from 'fast-check';`],
  ['lib/domain/ok5.ts', 'export const start = new Date(0);'],
  ['lib/data/ok.ts', `import { wave } from './generated/client';`],
  ['lib/data/ok2.ts', `import { wave } from '@/lib/domain/wave';`],
  ['lib/data/ok3.ts', `import { wave } from 'better-sqlite3';`],
  ['lib/data/ok4.ts', `export const list = ['wave'] as const;`],
  ['lib/server/ok.ts', `import { wave } from './wave';`],
  ['lib/server/ok2.ts', `import { wave } from 'lru-cache';`],
  ['components/ok.tsx', `import { wave } from '@/lib/domain/wave';`],
  ['components/ok2.tsx', `import { wave } from 'next/link';`],
  ['app/ok.tsx', `import { wave } from '@/lib/data/waves';`],
  ['app/ok2.tsx', `import { wave } from 'next/cache';`],
  ['prisma/ok.ts', `import { wave } from '@/lib/data/waves';`],
];

const reportSchema = z.object({
  diagnostics: z.array(z.object({ location: z.object({ path: z.string() }) })),
});

let folder: string;
const faulty = new Set<string>();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-laws-'));
  for (const file of ['biome.json', 'tests/laws/pure-domain.grit']) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    copyFileSync(file, join(folder, file));
  }
  for (const [file, code] of [...refused, ...allowed]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    const isUsed = code.includes('export') || !code.startsWith('import');
    writeFileSync(join(folder, file), isUsed ? `${code}\n` : `${code}\n\nwave();\n`);
  }
  const biome = join(process.cwd(), 'node_modules', '.bin', 'biome');
  const linted = spawnSync(biome, ['lint', '--reporter=json', '--max-diagnostics=none', '.'], {
    cwd: folder,
    encoding: 'utf8',
  });
  for (const { location } of reportSchema.parse(JSON.parse(linted.stdout)).diagnostics)
    faulty.add(location.path);
});

afterAll(() => rmSync(folder, { recursive: true }));

test.each(refused)('%s may not say: %s', (file) => expect([...faulty]).toContain(file));

test.each(allowed)('%s may say: %s', (file) => expect([...faulty]).not.toContain(file));
