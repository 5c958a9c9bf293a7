import { z } from 'zod';
import type { Database } from '@/lib/data/db';
import { getDraft } from '@/lib/data/drafts/drafts';
import { publishDraft } from '@/lib/data/drafts/publish-draft';
import { openCorrection, saveDraft } from '@/lib/data/drafts/write-drafts';
import { reinstateWave, withdrawWave } from '@/lib/data/waves/withdraw-wave';
import type { WaveEntry } from '@/lib/domain/entry/wave-entry';
import { samplePublisher as publisher } from './publish-sample';

const versionSchema = z.object({ version: z.int() });

/** Corrects a published wave: `change` is what is typed, `reason` what readers are told. */
export async function correctSample(
  db: Database,
  { wave, reason, change }: { wave: string; reason: string; change: (entry: WaveEntry) => WaveEntry },
): Promise<void> {
  const { key } = await openCorrection(db, { editor: publisher, wave });
  const draft = await getDraft(db, key);
  if (!draft) throw new Error(`no correction of ${wave} was begun`);
  const entry = change(draft.entry);
  await saveDraft(db, { editor: publisher, key, version: draft.version, entry, reason });
  const published = await publishDraft(db, { publisher, key, version: draft.version + 1, alone: false });
  if (published.kind !== 'published')
    throw new Error(`the correction of ${wave}: ${JSON.stringify(published)}`);
}

/** An entry in which the cells of one item that say `before` say `after`. */
export function retype(entry: WaveEntry, before: string, after: string): WaveEntry {
  const items = entry.items.map((item) => ({
    ...item,
    cells: Object.fromEntries(
      Object.entries(item.cells).map(([key, text]) => [key, text === before ? after : text]),
    ),
  }));
  return { ...entry, items };
}

/** Withdraws a published wave. */
export async function withdrawSample(db: Database, slug: string, reason: string): Promise<void> {
  await withdrawWave(db, { publisher, slug, reason, version: await versionOf(db, slug) });
}

/** Puts a withdrawn wave back. */
export async function reinstateSample(db: Database, slug: string, reason: string): Promise<void> {
  await reinstateWave(db, { publisher, slug, reason, version: await versionOf(db, slug) });
}

async function versionOf(db: Database, slug: string): Promise<number> {
  return versionSchema.parse(await db.wave.findUnique({ where: { slug }, select: { version: true } }))
    .version;
}
