import { getUpload, type Upload } from '@/lib/data/import/uploads';
import { RuleError } from '@/lib/domain/rule-error';
import { env, toDatabaseFile } from '@/lib/env';
import { currentPerson } from '@/lib/sign-in/auth';

/** Where files on their way into the register lie. */
export function uploadsFolder(): string {
  return `${toDatabaseFile(env().DATABASE_URL)}.imports`;
}

/** The upload of this key, where there is one that the person who asks may see. */
export async function findUpload(key: string): Promise<Upload | null> {
  const person = await currentPerson();
  return person && getUpload(uploadsFolder(), key, person);
}

/**
 * The same, for what changes or imports it.
 * @throws RuleError `upload_gone`.
 */
export async function requireUpload(key: string): Promise<Upload> {
  const upload = await findUpload(key);
  if (!upload || upload.isImported) throw new RuleError('upload_gone');
  return upload;
}
