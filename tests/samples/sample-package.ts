import type { Database } from '@/lib/data/db';
import { getRegisterVersion } from '@/lib/data/find/versions';
import { listPackageFiles, writeArchive } from '@/lib/data/package/archive';
import { packageTables } from '@/lib/request/described-tables';

/** The data package of a register, as it is handed out. */
export async function archiveOf(db: Database): Promise<Buffer> {
  const version = await getRegisterVersion(db);
  const files = listPackageFiles(db, packageTables(), { site: 'https://polls.example.org', version });
  const parts: Uint8Array[] = [];
  for await (const part of writeArchive(files, version)) parts.push(part);
  return Buffer.concat(parts);
}
