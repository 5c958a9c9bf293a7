import pg from 'pg';
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
} from '@/tests/samples/judge-plans';
import { largeRegister } from '@/tests/samples/large-register';
import { newRegister } from '@/tests/samples/open-register';
import { sampleEntry } from '@/tests/samples/sample-entry';
import { PostgresqlClient } from './generated/postgresql-client';
import { postgresql } from './sql/postgresql';
import { PostgresqlConnections } from './store/postgresql-connection';

// PostgreSQL counts its rows, and rightly goes through a table of a few thousand for a page of a hundred. So it is asked
// twice: what it means to do, which must not be to go through a table of many times as many rows as there are waves; and
// what it would do where that costs too much, as in a register of a hundred times as many waves.

const largestTables = ['Option', 'Base', 'Estimate'];

const nodeSchema = z.object({
  'Node Type': z.string(),
  'Parent Relationship': z.string().optional(),
  'Subplan Name': z.string().optional(),
  'Relation Name': z.string().optional(),
  'Plan Rows': z.number(),
  'Index Cond': z.string().optional(),
  Filter: z.string().optional(),
  get Plans() {
    return z.array(nodeSchema).optional();
  },
});

type Node = z.output<typeof nodeSchema>;

const planSchema = z.tuple([z.object({ 'QUERY PLAN': z.tuple([z.object({ Plan: nodeSchema })]) })]);

async function openLarge(): Promise<JudgedRegister> {
  const url = await newRegister('empty');
  const asIs = new pg.Client({ connectionString: url });
  const byIndexes = new pg.Client({
    connectionString: url,
    options: '-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off',
  });
  await asIs.connect();
  await byIndexes.connect();
  await fill(asIs);
  const db = new PostgresqlClient({ adapter: new PostgresqlConnections(url), log: notedLog });
  const sent = noteStatements(db);
  return {
    db,
    sent,
    scansOf: async (statement) => {
      if (countOfEverything.test(statement.sql)) return [];
      const meant = scansIn(await planOf(asIs, statement));
      const otherwise = scansIn(await planOf(byIndexes, statement));
      return [
        ...meant.filter(({ table, isRepeated }) => isRepeated || largestTables.includes(table)),
        ...otherwise.map((scan) => ({ ...scan, isRepeated: false })),
      ].map(({ step, isRepeated }) => ({ step: `${step} in ${statement.sql}`, isRepeated }));
    },
    close: async () => {
      await db.$disconnect();
      await asIs.end();
      await byIndexes.end();
    },
  };
}

async function planOf(client: pg.Client, { sql, parameters }: SentStatement): Promise<Node> {
  const { rows } = await client.query(`EXPLAIN (FORMAT JSON) ${sql}`, parameters);
  const [row] = planSchema.parse(rows);
  return row['QUERY PLAN'][0].Plan;
}

const namesSchema = z.array(z.object({ name: z.string() }));

async function fill(client: pg.Client): Promise<void> {
  // Nobody looks for what each of the many rows names: it is there.
  await client.query('SET session_replication_role = replica');
  for (const statement of largeRegister(3000)) await client.query(statement);
  await client.query('UPDATE "Draft" SET entry = $1', [JSON.stringify(sampleEntry)]);
  const { rows } = await client.query(postgresql.lastIdsQuery);
  for (const { name } of namesSchema.parse(rows)) await client.query(postgresql.noteIdsOf(name) ?? '');
  await client.query('RESET ALL');
}

/** How a plan goes through whole large tables, with what stands above each step of it. */
function scansIn(node: Node, above: readonly Node[] = []): (Scan & { table: string })[] {
  const below = (node.Plans ?? []).flatMap((part) => scansIn(part, [...above, node]));
  const table = node['Relation Name'];
  if (table === undefined || !largeTables.includes(table) || !isWhole(node) || isPage(node, above))
    return below;
  const path = [...above, node].map((each) => each['Node Type']).join(' > ');
  return [{ table, step: `${path} on ${table}`, isRepeated: isForEachRow([...above, node]) }, ...below];
}

function isWhole(node: Node): boolean {
  if (node['Node Type'] === 'Seq Scan') return true;
  return /^Index (?:Only )?Scan/.test(node['Node Type']) && !isNarrowed(node);
}

/** That something is there is so of every row of most columns. */
function isNarrowed({ 'Index Cond': condition = '', 'Plan Rows': rows }: Node): boolean {
  const others = condition.replace(/\(?"?\w+"? IS NOT NULL\)?/g, '').replaceAll('AND', '');
  return /\w/.test(others) || (condition !== '' && rows < 10);
}

/** What is cut off in the order of an index, such as a page, reads no more than is taken, and what comes before that. */
function isPage({ Filter }: Node, above: readonly Node[]): boolean {
  const last = above.findLast((node) => node['Node Type'] !== 'Incremental Sort');
  return Filter === undefined && last?.['Node Type'] === 'Limit';
}

/** Whether a step is done for each row of another: of a loop, or of a condition that is not made a table of once. */
function isForEachRow(path: readonly Node[]): boolean {
  return path.some((node, index) => {
    const above = path[index - 1];
    if (above === undefined) return false;
    const isLooped = above['Node Type'] === 'Nested Loop' && node['Parent Relationship'] === 'Inner';
    if (isLooped) return !['Materialize', 'Memoize'].includes(node['Node Type']);
    const isAsked = node['Parent Relationship'] === 'SubPlan';
    return isAsked && !above.Filter?.includes(`hashed ${node['Subplan Name']}`);
  });
}

judgePlans(openLarge);
