import { officeRoute } from '@/app/admin/_parts/office-route';
import { keepUpload, largestUpload, tooLarge } from '@/lib/data/import/uploads';
import { RuleError } from '@/lib/domain/rule-error';
import { noteStoreTrouble } from '@/lib/request/form-action';
import { processLeases } from '@/lib/request/process-leases';
import { receiveFile } from '@/lib/request/sent-file';
import type { Office } from '@/lib/sign-in/auth';
import { signInAddress } from '@/lib/sign-in/sign-in-address';
import { uploadFiles } from '../find-upload';

// Not an action: those of the whole site take a megabyte, held in memory, and a file is larger. It is kept as it
// comes, once its sender is known.

/** What a form adds to its file, at most, in bytes. */
const formBytes = 64 * 1024;

/** Keeps the file that a form sends, and leads to where its columns are named, or back to say what is wrong with it. */
export const POST = officeRoute('editor', keep, async () => leadTo(signInAddress('/admin/import')));

async function keep({ editor }: Office<'editor'>, request: Request): Promise<Response> {
  try {
    const said = request.headers.get('content-length');
    const size = said === null ? largestUpload : Number(said);
    if (size > largestUpload + formBytes) throw tooLarge(size);
    const leases = await processLeases();
    const upload = await receiveFile(request, largestUpload + formBytes, ({ name, parts }) =>
      keepUpload(uploadFiles(), { person: editor, name, parts, leases, mostBytes: size, now: new Date() }),
    );
    if (!upload) throw new RuleError('upload_missing');
    return leadTo(`/admin/import/${upload.key}`);
  } catch (error) {
    const { key, values } = error instanceof RuleError ? error : { key: noteStoreTrouble(error), values: {} };
    if (key === null) throw error;
    const said = Object.entries(values).map(([name, value]) => [name, String(value)]);
    return leadTo(`/admin/import?${new URLSearchParams([['problem', key], ...said])}`);
  }
}

function leadTo(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location } });
}
