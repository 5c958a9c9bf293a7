import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  countOfEverything,
  type JudgedRegister,
  judgePlans,
  largeTables,
  notedLog,
  noteStatements,
  type Scan,
  type SentStatement,
  searchesFor,
} from '@/tests/samples/judge-plans';
import { largeRegister } from '@/tests/samples/large-register';
import { copyRegister } from '@/tests/samples/open-register';
import { sampleEntry } from '@/tests/samples/sample-entry';
import type { Database } from './db';
import { PrismaClient } from './generated/client';
import { listCorrections } from './log/corrections';

const stepSchema = z.object({ id: z.int(), parent: z.int(), detail: z.string() });
const planSchema = z.array(stepSchema);

async function openLarge(): Promise<JudgedRegister & { planOf: (statement: SentStatement) => Step[] }> {
  const file = await copyRegister('empty');
  const sqlite = new Sqlite(file);
  sqlite.exec(largeRegister(3000).join(';\n'));
  sqlite.prepare('UPDATE Draft SET entry = ?').run(JSON.stringify(sampleEntry));
  const db = new PrismaClient({ adapter: new PrismaBetterSqlite3({ url: `file:${file}` }), log: notedLog });
  const sent = noteStatements(db);
  const planOf = ({ sql, parameters }: SentStatement) =>
    planSchema.parse(
      sqlite
        .prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...parameters.map((value) => (typeof value === 'boolean' ? Number(value) : value))),
    );
  return {
    db,
    sent,
    planOf,
    scansOf: (statement) => scansOf(statement, planOf(statement)),
    close: async () => {
      await db.$disconnect();
      sqlite.close();
    },
  };
}

type Step = z.output<typeof stepSchema>;

function scansOf({ sql, parameters }: SentStatement, plan: readonly Step[]): Scan[] {
  const limit = Number(parameters.at(-2));
  const isInOrder = plan.slice(1).every(({ detail }) => /^USE TEMP B-TREE FOR LAST/.test(detail));
  if (isInOrder && sql.includes('WHERE 1=1 ORDER BY') && limit > 0) return [];
  if (countOfEverything.test(sql)) return [];
  const isRepeated = (step: Step): boolean => {
    const parent = plan.find(({ id }) => id === step.parent);
    return parent !== undefined && (parent.detail.startsWith('CORRELATED') || isRepeated(parent));
  };
  return plan.flatMap((step) => {
    const name = /^SCAN (?:main\.)?(\w+)/.exec(step.detail)?.[1];
    if (name === undefined) return [];
    const table = new RegExp(`["\`](\\w+)["\`] (?:AS )?["\`]?${name}\\b`).exec(sql)?.[1] ?? name;
    if (!largeTables.includes(table)) return [];
    return [{ step: `${step.detail} in ${sql}`, isRepeated: isRepeated(step) }];
  });
}

const register = judgePlans(openLarge);

test('a page of the log reads the corrections alone, not every wave that was published', async () => {
  const readLog = (db: Database) => listCorrections(db, { page: 1, pageSize: 50 });
  const plans = (await searchesFor(register(), ['a page of the log', readLog]))
    .filter(({ sql }) => sql.includes('`Revision`.`action` IN'))
    .map(register().planOf);
  expect(plans).toHaveLength(2);
  for (const plan of plans)
    expect(plan.map(({ detail }) => detail).join('\n')).toContain(
      'Revision_public_action_at_idx (public=? AND action=?)',
    );
});
