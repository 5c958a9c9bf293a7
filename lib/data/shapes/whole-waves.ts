import { z } from 'zod';
import type { Database, Transaction } from '@/lib/data/db';
import type { Dialect } from '@/lib/data/sql/dialect';
import { dialectOf } from '@/lib/data/sql/dialect-of';
import { once } from '@/lib/domain/memo';
import {
  type Base,
  type Estimate,
  qualifierSchema,
  type Reference,
  unitSchema,
} from '@/lib/domain/record/estimate';
import type { AskedItem } from '@/lib/domain/record/placed';
import type { Source } from '@/lib/domain/record/source';
import type { Item, Wave, WaveSheet } from '@/lib/domain/record/wave';
import { readMissing } from './missing-column';
import { toSource } from './source-shape';
import { toSheet } from './wave-shape';
import { itemsQuery, type WholeWavesRows, wavesQuery, wholeWavesSchema } from './whole-waves-tables';

const answerSchema = z.tuple([z.record(z.string(), z.string())]);

/** A wave with the numbers that a command needs of it. */
export type StoredWave = { id: number; version: number; wave: Wave };

/**
 * The waves of these numbers, published or withdrawn, in the order of the numbers. All is read in one statement and handed
 * over as a few texts: a row of its own for each value would cost more than all else that is done with it.
 */
export async function readWaves(db: Database | Transaction, ids: readonly number[]): Promise<StoredWave[]> {
  if (ids.length === 0) return [];
  const trees = joinTrees(await readRows(db, wavesQuery, ids));
  return trees.map(({ id, version, sheet, items }) => ({
    id,
    version,
    wave: { ...sheet, items: items.map(({ item }) => item) },
  }));
}

/** An item in its wave, with all sources of the wave, and whether nobody but its author compared the wave with them. */
export type ReadItem = AskedItem & { id: number; waveId: number; waveSources: Source[]; isAlone: boolean };

/** The items of these numbers, in the same way, in the order in which they are asked for. */
export async function readItems(
  db: Database | Transaction,
  asked: readonly { id: number }[],
): Promise<ReadItem[]> {
  if (asked.length === 0) return [];
  const ids = asked.map(({ id }) => id);
  const found = new Map<number, ReadItem>();
  for (const { id: waveId, sheet, waveSources, isAlone, items } of joinTrees(
    await readRows(db, itemsQuery, ids),
  ))
    for (const { id, item } of items) found.set(id, { id, waveId, sheet, item, waveSources, isAlone });
  return ids.flatMap((id) => found.get(id) ?? []);
}

async function readRows(
  db: Database | Transaction,
  query: (dialect: Dialect) => string,
  ids: readonly number[],
): Promise<WholeWavesRows> {
  const [texts] = answerSchema.parse(await db.$queryRawUnsafe(query(dialectOf(db)), JSON.stringify(ids)));
  return wholeWavesSchema.parse(
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, JSON.parse(text)])),
  );
}

type Tree = {
  id: number;
  version: number;
  isAlone: boolean;
  sheet: WaveSheet;
  waveSources: Source[];
  items: { id: number; item: Item }[];
};

function joinTrees(rows: WholeWavesRows): Tree[] {
  const { waves, roles, organisations } = rows;
  const organisation = byId(organisations);
  const rolesOf = new Groups<(typeof roles)[number]>();
  for (const role of roles.sort(byPosition)) rolesOf.add(role.waveId, role);
  const { itemsOf, sourcesOf } = joinItems(rows);
  return waves
    .sort((a, b) => a.id - b.id)
    .map(({ id, version, publishedAlone, ...row }) => {
      const inRoles = rolesOf.get(id).map(({ role, organisationId }) => ({
        role,
        organisation: organisation(organisationId),
      }));
      return {
        id,
        version,
        isAlone: publishedAlone === 1,
        sheet: toSheet({ ...row, organisations: inRoles }),
        waveSources: [...new Set(sourcesOf.get(id))],
        items: itemsOf.get(id),
      };
    });
}

type StatedOf = (missing: string) => ReturnType<typeof readMissing>;

/** The items of each wave that are asked for, and the sources of all its items. */
function joinItems(rows: WholeWavesRows) {
  const question = byId(rows.questions);
  const wording = byId(rows.wordings);
  const statedOf = once((missing: string) => readMissing(JSON.parse(missing)));
  const { references, placeOf } = joinReferences(rows, statedOf);
  const bases = joinBases(rows, { statedOf, placeOf });
  const [itemsOf, sourcesOf] = [new Groups<{ id: number; item: Item }>(), new Groups<Source>()];
  for (const [id, waveId, isAsked, questionId, wordingId, place, checkedBy, missing] of rows.items) {
    for (const { source } of references.get(id)) sourcesOf.add(waveId, source);
    if (isAsked === 0) continue;
    const item = {
      question: question(questionId),
      wording: statedOf(missing)('wording', wordingId === null ? null : wording(wordingId)),
      place,
      checkedBy,
      references: references.get(id),
      bases: bases.get(id),
    };
    itemsOf.add(waveId, { id, item });
  }
  return { itemsOf, sourcesOf };
}

/** The places of printing of each item, and of each by its number, which of its item's places it is. */
function joinReferences(rows: WholeWavesRows, statedOf: StatedOf) {
  const source = byId(joinSources(rows));
  const ofItem = new Groups<Reference>();
  const places = new Map<number, number>();
  for (const [id, itemId, sourceId, locator, note, missing] of rows.references) {
    const stated = statedOf(missing);
    const others = ofItem.add(itemId, {
      source: source(sourceId).source,
      locator: stated('locator', locator),
      note,
    });
    places.set(id, others.length - 1);
  }
  return { references: ofItem, placeOf: (id: number) => places.get(id) ?? -1 };
}

type SourceRow = WholeWavesRows['sources'][number];
type Cited = NonNullable<Parameters<typeof toSource>[0]['cites']>;

function joinSources(rows: WholeWavesRows): { id: number; source: Source }[] {
  const organisation = byId(rows.organisations);
  const sources = new Map(rows.sources.map((source) => [source.id, source]));
  const citedBy = ({ citesId }: SourceRow, links = 3): Cited | null => {
    const cited = citesId === null || links === 0 ? undefined : sources.get(citesId);
    if (!cited) return null;
    const { slug, title, kind } = cited;
    return { slug, title, kind, cites: citedBy(cited, links - 1) };
  };
  return rows.sources.map((row) => {
    const { id, publisherId, citesId: _, ...columns } = row;
    const publisher = publisherId === null ? null : organisation(publisherId);
    return { id, source: toSource({ ...columns, publisher, cites: citedBy(row) }) };
  });
}

type OfRows = { statedOf: StatedOf; placeOf: (referenceId: number) => number };

function joinBases(rows: WholeWavesRows, { statedOf, placeOf }: OfRows): Groups<Base> {
  const estimates = joinEstimates(rows, placeOf);
  const ofItem = new Groups<Base>();
  for (const [id, itemId, kind, note, groupDimension, group, n, missing] of rows.bases) {
    const stated = statedOf(missing);
    ofItem.add(itemId, {
      kind,
      note,
      groupDimension,
      group,
      n: stated('n', n),
      estimates: estimates.get(id),
    });
  }
  return ofItem;
}

function joinEstimates({ estimates, options }: WholeWavesRows, placeOf: OfRows['placeOf']): Groups<Estimate> {
  const option = byId(options);
  const ofBase = new Groups<Estimate>();
  let at = 0;
  const next = () => required(estimates[at++]);
  while (at < estimates.length)
    ofBase.add(next(), {
      option: option(next()),
      value: next(),
      decimals: next(),
      qualifier: required(qualifierSchema.options[next()]),
      unit: required(unitSchema.options[next()]),
      reference: placeOf(next()),
      position: next(),
    });
  return ofBase;
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('a value is not read as it was written');
  return value;
}

function byPosition(a: { position: number }, b: { position: number }): number {
  return a.position - b.position;
}

/** Finds a row by its number, and gives it without. */
function byId<T extends { id: number }>(rows: readonly T[]): (id: number) => Omit<T, 'id'> {
  const all = new Map(rows.map(({ id, ...row }) => [id, row]));
  return (id) => {
    const row = all.get(id);
    if (row === undefined) throw new RangeError(`no row has the number ${id}`);
    return row;
  };
}

/** Things that belong to others, by the numbers of these, in the order in which they were added. */
class Groups<T> {
  readonly #groups = new Map<number, T[]>();

  /** Gives the whole group. */
  add(of: number, one: T): T[] {
    const group = this.#groups.get(of) ?? [];
    if (group.push(one) === 1) this.#groups.set(of, group);
    return group;
  }

  get(of: number): T[] {
    return this.#groups.get(of) ?? [];
  }
}
