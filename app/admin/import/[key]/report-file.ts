import { readReport } from '@/lib/data/import/uploads';
import type { ImportReport } from '@/lib/domain/import/import-report';
import type { SignedIn } from '@/lib/domain/people/person';
import { findUpload, uploadFiles } from '../find-upload';

/** The report of an upload as it was shown last, as a file to keep; 404 where there is none for the person who asks. */
export async function reportFile(
  person: SignedIn,
  key: string,
  { type, name, write }: { type: string; name: string; write: (report: ImportReport) => string },
): Promise<Response> {
  const upload = await findUpload(person, key);
  const report = upload && (await readReport(uploadFiles(), upload));
  if (!report) return Response.json({ problem: 'absent' }, { status: 404 });
  return new Response(write(report), {
    headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` },
  });
}
