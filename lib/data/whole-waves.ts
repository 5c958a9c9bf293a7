import { z } from 'zod';
import { type Base, type Estimate, qualifierSchema, type Reference, unitSchema } from '@/lib/domain/estimate';
import { once } from '@/lib/domain/once';
import type { Item, Wave, WaveSheet } from '@/lib/domain/wave';
import type { Database, Transaction } from './db';
import { toSource } from './source-shape';
import { joinBase, joinItem, joinReference, toSheet } from './wave-shape';
import { type WholeWavesRows, wholeWavesQuery, wholeWavesSchema } from './whole-waves-tables';

const answerSchema = z.tuple([z.record(z.string(), z.string())]);

/**
 * The published waves of these numbers, each with its number, in the order of the numbers. All is read in one statement
 * and handed over as a few texts: a row of its own for each value would cost more than all else that is done with it.
 */
export async function readWholeWaves(
  db: Database | Transaction,
  ids: readonly number[],
): Promise<{ id: number; wave: Wave }[]> {
  const [texts] = answerSchema.parse(await db.$queryRawUnsafe(wholeWavesQuery, JSON.stringify(ids)));
  const rows = wholeWavesSchema.parse(
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, JSON.parse(text)])),
  );
  const itemsOf = joinItems(rows);
  return joinSheets(rows).map(({ id, sheet }) => ({ id, wave: { ...sheet, items: itemsOf(id) } }));
}

function joinSheets({ waves, roles, organisations }: WholeWavesRows): { id: number; sheet: WaveSheet }[] {
  const organisation = byId(organisations);
  const rolesOf = groupBy(roles.sort(byPosition), ({ waveId }) => waveId);
  return waves
    .sort((a, b) => a.id - b.id)
    .map(({ id, ...row }) => {
      const inRoles = rolesOf(id).map(({ role, organisationId }) => ({
        role,
        organisation: organisation(organisationId),
      }));
      return { id, sheet: toSheet({ ...row, organisations: inRoles }) };
    });
}

function joinItems(rows: WholeWavesRows): (waveId: number) => Item[] {
  const question = byId(rows.questions);
  const wording = byId(rows.wordings);
  const referencesOf = joinReferences(rows);
  const basesOf = joinBases(rows);
  const itemsOf = groupBy(rows.items.sort(byPosition), ({ waveId }) => waveId);
  return (waveId) =>
    itemsOf(waveId).map(({ id, questionId, wordingId, ...row }) =>
      joinItem(
        { ...row, question: question(questionId), wording: wordingId === null ? null : wording(wordingId) },
        { references: referencesOf(id), bases: basesOf(id) },
      ),
    );
}

type SourceRow = WholeWavesRows['sources'][number];
type Cited = NonNullable<Parameters<typeof toSource>[0]['cites']>;

function joinReferences(rows: WholeWavesRows): (itemId: number) => Reference[] {
  const organisation = byId(rows.organisations);
  const sources = new Map(rows.sources.map((source) => [source.id, source]));
  const citedBy = ({ citesId }: SourceRow, links = 3): Cited | null => {
    const cited = citesId === null || links === 0 ? undefined : sources.get(citesId);
    if (!cited) return null;
    const { slug, title, kind } = cited;
    return { slug, title, kind, cites: citedBy(cited, links - 1) };
  };
  const source = byId(
    rows.sources.map((row) => {
      const { id, publisherId, citesId: _, ...columns } = row;
      const publisher = publisherId === null ? null : organisation(publisherId);
      return { id, source: toSource({ ...columns, publisher, cites: citedBy(row) }) };
    }),
  );
  const ofItem = groupBy(rows.references.sort(byPosition), ({ itemId }) => itemId);
  return (itemId) => ofItem(itemId).map((row) => joinReference(row, source(row.sourceId).source));
}

function joinBases(rows: WholeWavesRows): (itemId: number) => Base[] {
  const estimatesOf = joinEstimates(rows);
  const ofItem = groupBy(rows.bases.sort(byPosition), ({ itemId }) => itemId);
  return (itemId) => ofItem(itemId).map((row) => joinBase(row, estimatesOf(row.id)));
}

function joinEstimates({ estimates, options, references }: WholeWavesRows): (baseId: number) => Estimate[] {
  const option = byId(options);
  const reference = placesIn(references);
  const [qualifierOf, unitOf] = [once(qualifierSchema.parse), once(unitSchema.parse)];
  const ofBase = new Map<number, Estimate[]>();
  for (const [baseId, optionId, referenceId, value, decimals, qualifier, unit, position] of estimates) {
    const estimate = {
      option: option(optionId),
      value,
      decimals,
      qualifier: qualifierOf(qualifier),
      unit: unitOf(unit),
      reference: reference(referenceId),
      position,
    };
    const others = ofBase.get(baseId);
    if (others) others.push(estimate);
    else ofBase.set(baseId, [estimate]);
  }
  return (baseId) => (ofBase.get(baseId) ?? []).sort(byPosition);
}

/** For each place of printing, which of its item's places it is. */
function placesIn(references: WholeWavesRows['references']): (id: number) => number {
  const places = new Map<number, number>();
  const ofItem = groupBy(references.toSorted(byPosition), ({ itemId }) => itemId);
  for (const itemId of new Set(references.map((reference) => reference.itemId)))
    for (const [place, { id }] of ofItem(itemId).entries()) places.set(id, place);
  return (id) => places.get(id) ?? -1;
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

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => number): (key: number) => T[] {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return (key) => groups.get(key) ?? [];
}
