import { getUpload, type Upload, uploadsFolderOf } from '@/lib/data/import/uploads';
import type { SignedIn } from '@/lib/domain/people/person';
import { RuleError } from '@/lib/domain/rule-error';
import { env, toDatabaseFile } from '@/lib/env';

/** Where files on their way into the register lie. */
export function uploadsFolder(): string {
  return uploadsFolderOf(toDatabaseFile(env().DATABASE_URL));
}

/** The upload of this key, where there is one that the person may see. */
export function findUpload(person: SignedIn, key: string): Promise<Upload | null> {
  return getUpload(uploadsFolder(), key, person);
}

/**
 * The same, for what changes or imports it.
 * @throws RuleError `upload_gone`.
 */
export async function requireUpload(person: SignedIn, key: string): Promise<Upload> {
  const upload = await findUpload(person, key);
  if (!upload || upload.isImported) throw new RuleError('upload_gone');
  return upload;
}
