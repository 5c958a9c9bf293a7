import { type DerivedMeanings, toDerivedTables } from './derived-tables';
import { namedTables } from './named-tables';
import type { Table } from './package-table';
import { waveTables } from './wave-tables';

/** The tables that hold the register, each after those that it refers to; a register is restored from them. */
export const ownTables: readonly Table[] = [...namedTables, ...waveTables];

/** All tables of the data package. */
export function listTables(meanings: DerivedMeanings): readonly Table[] {
  return [...ownTables, ...toDerivedTables(meanings)];
}
