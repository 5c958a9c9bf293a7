import type { Transaction } from '@/lib/data/db';
import { type WaveEntry, waveEntrySchema } from '@/lib/domain/entry/wave-entry';
import type { Editor } from '@/lib/domain/people/editor';
import { Prisma } from '../generated/client';

/**
 * Has every draft call a thing what it is called now, so that none makes it anew under the name that it had. Whoever
 * types in such a draft learns of it as of a save of somebody else.
 */
export async function renameInDrafts(
  transaction: Transaction,
  editor: Editor,
  rename: (entry: WaveEntry) => WaveEntry,
): Promise<void> {
  const drafts = await transaction.draft.findMany({ select: { id: true, entry: true, base: true } });
  for (const { id, ...draft } of drafts) {
    const [entry, base] = [waveEntrySchema.parse(draft.entry), waveEntrySchema.nullable().parse(draft.base)];
    const renamed = { entry: rename(entry), base: base && rename(base) };
    if (JSON.stringify(renamed) === JSON.stringify({ entry, base })) continue;
    await transaction.draft.update({
      where: { id },
      data: {
        entry: renamed.entry,
        base: renamed.base ?? Prisma.DbNull,
        savedBy: editor.name,
        version: { increment: 1 },
      },
      select: { id: true },
    });
  }
}
