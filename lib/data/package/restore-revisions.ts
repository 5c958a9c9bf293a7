import { z } from 'zod';
import { revisionColumns } from '@/lib/data/log/record-revision';
import type { Cell } from '@/lib/data/sql/cell';
import { insertRows } from '@/lib/data/sql/insert-rows';
import { createNamed } from '@/lib/data/waves/create-named';
import { createItems } from '@/lib/data/waves/create-wave';
import { refreshWave } from '@/lib/data/waves/restore-wave';
import { listWavesAfter } from '@/lib/data/waves/waves';
import { PackageError } from '@/lib/domain/formats/package/package-row';
import { findLongName } from '@/lib/domain/record/name-lengths';
import { questionsOf } from '@/lib/domain/record/questions-of';
import { type Wave, waveSchema } from '@/lib/domain/record/wave';
import { cleanText, longestName } from '@/lib/domain/values/text';
import { waveChangeSchema } from '@/lib/domain/versions/wave-change';
import type { Transaction } from '../db';
import { around } from '../sql/around';
import { dialectOf } from '../sql/dialect-of';
import type { IdentifiedRow } from './table-reader';

const changesSchema = z.array(waveChangeSchema);

/** The latest revision of a wave so far, with the state that it left, also as it was written. */
type Latest = { id: number; slug: string; state: Wave | null; written: Cell };

/** The public history of waves and what they name, as it is restored; who made it is not in a package. */
export class RestoredRevisions {
  private readonly transaction: Transaction;
  private readonly latest = new Map<number, Latest>();
  private readonly editor: string;

  constructor(transaction: Transaction, editor: string) {
    this.transaction = transaction;
    this.editor = editor;
  }

  /** Writes revisions; those of one wave come in order of time. */
  async write(rows: readonly IdentifiedRow[]): Promise<void> {
    await insertRows(
      this.transaction,
      'Revision',
      ['id', ...revisionColumns],
      rows.map((row) => this.toCells(row)),
    );
  }

  /** Adds what the package holds in other places: what published waves hold now, and the items of withdrawn ones. */
  async finish(): Promise<void> {
    for (const [waveId, { state }] of this.latest) {
      if (state?.status !== 'withdrawn') continue;
      const wave = await refreshWave(this.transaction, state);
      const ids = await createNamed(this.transaction, { questions: questionsOf(wave), waves: [wave] });
      await createItems(this.transaction, { waveId, items: wave.items, ids });
    }
    await this.writeStates();
    await this.transaction
      .$executeRaw`UPDATE "Wave" SET "version" = COALESCE(NULLIF((SELECT COUNT(*) FROM "Revision" r WHERE r."waveId" = "Wave"."id"), 0), 1)`;
  }

  private toCells(row: IdentifiedRow): Cell[] {
    const cell = (name: string) => row.cells[name]?.value ?? null;
    const waveId = row.idOf('waves', 'wave');
    const slug = cell('wave') ?? '';
    const id = Number(cell('revision'));
    const state = parse(row, 'state', waveSchema);
    const long = state.data && findLongName(state.data);
    if (long !== null)
      throw refused(
        row,
        'state',
        `the name “${long.slice(0, 40)}…” has ${long.length} characters, and may have ${longestName}; shorten it`,
      );
    const changes = parse(row, 'changes', changesSchema);
    const { written } = state;
    const before = waveId === null ? null : (this.latest.get(waveId)?.written ?? null);
    if (waveId !== null) this.latest.set(waveId, { id, slug, state: state.data, written });
    const at = (cell('at') ?? '').replace('Z', '+00:00');
    const who = [this.editor, this.editor];
    return [
      id,
      at,
      ...who,
      cell('action'),
      waveId,
      cell('subject'),
      before,
      written,
      changes.written,
      cell('reason'),
      true,
    ];
  }

  private async writeStates(): Promise<void> {
    const wavesAtOnce = 25;
    let after = 0;
    for (;;) {
      const waves = await listWavesAfter(this.transaction, { after, limit: wavesAtOnce, where: {} });
      const states = waves.flatMap(({ id, wave }) => {
        const revision = this.latest.get(id);
        return revision ? [[revision.id, wave]] : [];
      });
      await this.transaction.$executeRaw`
        UPDATE "Revision" SET "after" = "given"."json"
        FROM (${around(dialectOf(this.transaction).pairsIn, Buffer.from(JSON.stringify(states)))}) AS "given"
        WHERE "Revision"."id" = "given"."id"`;
      if (waves.length < wavesAtOnce) return;
      after = waves.at(-1)?.id ?? after;
    }
  }
}

/** What a cell holds, judged, and as it is written: the order of names in JSON stays. */
function parse<T>(
  row: IdentifiedRow,
  column: string,
  schema: z.ZodType<T>,
): { data: T | null; written: Cell } {
  const text = row.cells[column]?.value ?? null;
  if (text === null) return { data: null, written: null };
  const written: Cell = JSON.parse(text, (_, value) =>
    typeof value === 'string' ? cleanText(value) : value,
  );
  const read = schema.safeParse(written);
  if (read.success) return { data: read.data, written };
  const [issue] = read.error.issues;
  throw refused(row, column, `${issue?.path.join('.')}: ${issue?.message}`);
}

function refused({ line }: IdentifiedRow, column: string, reason: string): PackageError {
  return new PackageError([{ table: 'revisions', line, column, value: null, reason }]);
}
