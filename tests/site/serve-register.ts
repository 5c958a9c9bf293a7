import { processWide } from '@/lib/process-wide';
import { database } from '@/lib/request/database';

// Route handlers called without a server.

/** Has them read the register in a file, as a server of that file would. */
export async function serveRegister(file: string): Promise<void> {
  process.env.DATABASE_URL = `file:${file}`;
  processWide().database = undefined;
  await database();
}
