import { toImportFile, type Upload } from '@/lib/data/import/uploads';
import { isResultsTable, readTableFile, type TableFile } from '@/lib/domain/import/file/import-file';
import { type Mapping, mappingSchema } from '@/lib/domain/import/mapping/mapping';
import { type MappingProposal, proposeMapping } from '@/lib/domain/import/mapping/propose-mapping';
import { ResultsTableError, type TableIssue } from '@/lib/domain/results/results-csv';
import { uploadsFolder } from '../find-upload';

/** An upload as it can be read: its table with a mapping to begin with, or why it cannot be read. */
export type ReadUpload =
  | { kind: 'unreadable'; issues: readonly TableIssue[] }
  | { kind: 'native'; file: TableFile }
  | { kind: 'foreign'; file: TableFile; proposal: MappingProposal; mapping: Mapping };

/** Reads an upload, as its sender says and its mapping has it. */
export async function readUpload(upload: Upload): Promise<ReadUpload> {
  const told = toldOf(upload);
  try {
    const file = await readTableFile(toImportFile(uploadsFolder(), upload), {
      ...told,
      table: upload.mapping?.table,
    });
    if (isResultsTable(file.table)) return { kind: 'native', file };
    const proposal = proposeMapping(file.table);
    const proposed = { ...proposal.mapping, name: nameOf(upload.name) };
    const mapping = upload.mapping ?? mappingSchema.parse(proposed);
    return { kind: 'foreign', file, proposal, mapping: { ...mapping, ...told } };
  } catch (error) {
    if (error instanceof ResultsTableError) return { kind: 'unreadable', issues: error.issues };
    throw error;
  }
}

function toldOf({ told, mapping }: Upload): Upload['told'] {
  return {
    encoding: told.encoding ?? mapping?.encoding ?? null,
    delimiter: told.delimiter ?? mapping?.delimiter ?? null,
    sheet: told.sheet ?? mapping?.sheet ?? null,
  };
}

/** What a mapping is called at first: as its file, without the ending. */
function nameOf(file: string): string {
  return file.replace(/\.[^.]*$/, '') || file;
}
