import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '../../lib/data/db';
import { publishDraft } from '../../lib/data/drafts/publish-draft';
import { checkItem, sendToReview } from '../../lib/data/drafts/review-draft';
import { createDraft, saveDraft } from '../../lib/data/drafts/write-drafts';
import {
  type ColumnEntry,
  cellKey,
  emptyColumn,
  emptyEntry,
  emptyItem,
  emptySource,
  type ItemEntry,
  type OptionEntry,
  type WaveEntry,
} from '../../lib/domain/entry/wave-entry';
import { editorSchema, publisherSchema } from '../../lib/domain/people/editor';
import { applyMigrations } from '../../prisma/apply-migrations';
import { largeRegister } from '../samples/large-register';
import { median } from './median';
import { round2 } from './round2';

const sizes = [1_000, 50_000];
const rounds = 21;

const editor = editorSchema.parse({ id: 'tuya', name: 'Tuya' });
const publisher = publisherSchema.parse({ id: 'bat', name: 'Bat' });

type Shape = { items: number; options: number; bases: number };
const large: Shape = { items: 10, options: 6, bases: 3 };
const small: Shape = { items: 1, options: 5, bases: 1 };

const measures = {
  'publish 10 items × 6 options × 3 bases': (db: Database, round: number) => timePublishing(db, large, round),
  'save a draft of the same': (db: Database, round: number) => timeSaving(db, large, round),
  'publish 5 values': (db: Database, round: number) => timePublishing(db, small, round),
};

/** Milliseconds from "save" to stored, in a small register and in a large one, and how many times as long the latter takes. */
export async function measureWrites() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-writes-'));
  const registers: Database[] = [];
  try {
    for (const waves of sizes) registers.push(await openLarge(join(folder, `${waves}.db`), waves));
    const rows = [];
    for (const [what, measure] of Object.entries(measures)) {
      const times: number[][] = registers.map(() => []);
      // By turns, so that what else the machine does meets both alike. The first round warms up.
      for (let round = 0; round <= rounds; round++)
        for (const [index, db] of registers.entries()) {
          const time = await measure(db, round);
          if (round > 0) times[index]?.push(time);
        }
      rows.push(toRow(what, times.map(median)));
    }
    return rows;
  } finally {
    for (const db of registers) await db.$disconnect();
    rmSync(folder, { recursive: true });
  }
}

async function openLarge(file: string, waves: number): Promise<Database> {
  await applyMigrations(`file:${file}`);
  const db = await openDatabase(`file:${file}`);
  for (const statement of largeRegister(waves)) await db.$executeRawUnsafe(statement);
  return db;
}

function toRow(what: string, times: number[]) {
  const [first = Number.NaN, last = Number.NaN] = times;
  const cells = sizes.map((waves, index) => [`ms at ${waves} waves`, round2(times[index] ?? Number.NaN)]);
  return { what, ...Object.fromEntries(cells), ratio: round2(last / first) };
}

async function timePublishing(db: Database, shape: Shape, round: number): Promise<number> {
  const entry = entryOf(shape, `bench-${shape.items}-${round}`, 20);
  const { key } = await createDraft(db, { editor, entry });
  await sendToReview(db, { editor, key, version: 1 });
  for (const { key: item } of entry.items) await checkItem(db, { publisher, key, item, checked: true });
  const start = performance.now();
  const result = await publishDraft(db, { publisher, key, version: 1, alone: false });
  const time = performance.now() - start;
  if (result.kind !== 'published') throw new Error(`The wave was not published: ${JSON.stringify(result)}`);
  return time;
}

async function timeSaving(db: Database, shape: Shape, round: number): Promise<number> {
  const { key } = await createDraft(db, { editor, entry: entryOf(shape, `saved-${round}`, 20) });
  const start = performance.now();
  await saveDraft(db, { editor, key, version: 1, entry: entryOf(shape, `saved-${round}`, 21) });
  return performance.now() - start;
}

/** A wave as typed, on questions and from a source that the register knows. */
function entryOf({ items, options, bases }: Shape, slug: string, firstShare: number): WaveEntry {
  const attribute = (text: string) => ({ text, missing: 'not_entered' as const });
  const rows = Array.from(
    { length: options },
    (_, index): OptionEntry => ({
      key: `o${index}`,
      label: `Option ${index}`,
      kind: 'substantive',
      side: null,
      step: null,
    }),
  );
  const columns = Array.from(
    { length: bases },
    (_, index): ColumnEntry => ({
      ...emptyColumn(`c${index}`, 's1'),
      ...(index === 0 ? {} : { groupDimension: 'Age', group: `Group ${index}` }),
      n: attribute('500'),
      locator: attribute('p. 4'),
    }),
  );
  const cells = rows.flatMap((row, index) =>
    columns.map((column) => [cellKey(row, column), index === 0 ? String(firstShare) : '12.5']),
  );
  return {
    ...emptyEntry,
    slug,
    title: `Wave ${slug}`,
    country: 'MN',
    attributes: {
      ...emptyEntry.attributes,
      pollsters: attribute('Pollster 7'),
      fieldworkEnd: attribute('2025-05-03'),
      sampleSize: attribute('1140'),
    },
    sources: [{ ...emptySource('s1'), slug: 'source-7', title: 'Report 7' }],
    items: Array.from(
      { length: items },
      (_, index): ItemEntry => ({
        ...emptyItem(`i${index}`, 's1'),
        question: { slug: `question-${index + 1}`, title: `Question ${index + 1}`, topic: 'Topic 1' },
        options: rows,
        columns,
        cells: Object.fromEntries(cells),
      }),
    ),
  };
}
