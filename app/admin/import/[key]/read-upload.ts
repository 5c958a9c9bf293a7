import { lookThroughApart } from '@/lib/data/import/read-apart';
import { toImportFile, type Upload } from '@/lib/data/import/uploads';
import type { LookedThrough } from '@/lib/domain/import/mapping/look-through';
import { type Mapping, mappingSchema } from '@/lib/domain/import/mapping/mapping';
import { uploadFiles } from '../find-upload';

/** An upload as it can be read: its first rows with a mapping to begin with, or why it cannot be read. */
export type ReadUpload =
  | Exclude<LookedThrough, { kind: 'foreign' }>
  | (Extract<LookedThrough, { kind: 'foreign' }> & { mapping: Mapping });

/** Reads an upload, as its sender says and its mapping has it. */
export async function readUpload(upload: Upload): Promise<ReadUpload> {
  const told = toldOf(upload);
  const looked = await lookThroughApart(toImportFile(uploadFiles(), upload), {
    ...told,
    ...(upload.mapping && { table: upload.mapping.table }),
  });
  if (looked.kind !== 'foreign') return looked;
  const proposed = { ...looked.proposal.mapping, name: nameOf(upload.name) };
  const mapping = upload.mapping ?? mappingSchema.parse(proposed);
  return { ...looked, mapping: { ...mapping, ...told } };
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
