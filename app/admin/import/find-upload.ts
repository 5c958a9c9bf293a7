import { redirect } from 'next/navigation';
import { openUploadFiles } from '@/lib/data/import/open-upload-files';
import type { UploadFiles } from '@/lib/data/import/upload-files';
import { getUpload, type Upload } from '@/lib/data/import/uploads';
import type { SignedIn } from '@/lib/domain/people/person';
import { RuleError } from '@/lib/domain/rule-error';
import { env } from '@/lib/env';
import { processWide } from '@/lib/process-wide';
import { noteStoreTrouble } from '@/lib/request/form-action';

/** The files on their way into the register, wherever they lie. */
export function uploadFiles(): UploadFiles {
  const held = processWide();
  held.uploadFiles ??= openUploadFiles(env());
  return held.uploadFiles;
}

/** The upload of this key, where there is one that the person may see; where nobody can tell, a page leads to why. */
export async function findUpload(person: SignedIn, key: string): Promise<Upload | null> {
  try {
    return await getUpload(uploadFiles(), key, person);
  } catch (error) {
    const trouble = noteStoreTrouble(error);
    if (trouble === null) throw error;
    redirect(`/admin/import?problem=${trouble}`);
  }
}

/**
 * The same, for a form that changes or imports it.
 * @throws RuleError `upload_gone`, UploadsError.
 */
export async function requireUpload(person: SignedIn, key: string): Promise<Upload> {
  const upload = await getUpload(uploadFiles(), key, person);
  if (!upload || upload.isImported) throw new RuleError('upload_gone');
  return upload;
}
