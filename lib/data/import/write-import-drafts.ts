import { keepEntry, storeDraft, withAuthor } from '@/lib/data/drafts/write-drafts';
import { requireDraft } from '@/lib/data/shapes/draft-shape';
import { alignKeys } from '@/lib/domain/entry/align-keys';
import { listDifferences } from '@/lib/domain/entry/merge-entries';
import { toEntry } from '@/lib/domain/entry/to-entry';
import type { WaveEntry } from '@/lib/domain/entry/wave-entry';
import type { Wave } from '@/lib/domain/record/wave';
import type { Transaction } from '../db';
import type { Importing, ValueCounter } from './commit-import';
import type { PlannedWave } from './import-plan';

/** Writes the waves of a plan as drafts: new ones, corrections of published waves, and drafts that are there already. */
export async function writeDrafts(
  transaction: Transaction,
  { waves, counter, editor, reason }: Importing & { waves: readonly PlannedWave[]; counter: ValueCounter },
): Promise<void> {
  for (const planned of waves) {
    const { kind, wave } = planned;
    if (kind === 'create') await storeDraft(transaction, { editor, entry: toNewEntry(wave, new Set()) });
    else if (kind === 'redraft') await keepDraft(transaction, planned.key, { editor, wave });
    else {
      const { id, version } = planned.stored;
      const base = toEntry(planned.stored.wave);
      const known = new Set(base.sources.map(({ slug }) => slug));
      const entry = alignKeys(toNewEntry(wave, known), [base], 'n');
      await storeDraft(transaction, { editor, entry, reason, wave: { id, version, base } });
    }
    counter.add(wave);
  }
}

async function keepDraft(
  transaction: Transaction,
  key: string,
  { editor, wave }: Pick<Importing, 'editor'> & { wave: Wave },
): Promise<void> {
  const draft = await requireDraft(transaction, key);
  const known = new Set(draft.entry.sources.map(({ slug }) => slug));
  const entry = alignKeys(toNewEntry(wave, known), [draft.entry], `v${draft.version}`);
  const changes = listDifferences(draft.entry, entry);
  await keepEntry(transaction, draft, { editor, authors: withAuthor(draft.authors, editor), entry, changes });
}

/** A wave as an entry in which only these sources have slugs: an entry's source without one is new to the register. */
function toNewEntry(wave: Wave, known: ReadonlySet<string>): WaveEntry {
  const entry = toEntry(wave);
  return {
    ...entry,
    sources: entry.sources.map((source) => (known.has(source.slug) ? source : { ...source, slug: '' })),
  };
}
