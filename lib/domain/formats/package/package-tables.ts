import { type DerivedMeanings, toDerivedTables } from './derived-tables';
import { namedTables } from './named-tables';
import type { PackageTable } from './package-table';
import { waveTables } from './wave-tables';

/** The tables that hold the register, each after those that it refers to; a register is restored from them. */
export const ownTables: readonly PackageTable[] = [...namedTables, ...waveTables];

/** All tables of the data package. */
export function listTables(meanings: DerivedMeanings): readonly PackageTable[] {
  return [...ownTables, ...toDerivedTables(meanings)];
}
