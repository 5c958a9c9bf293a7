import { z } from 'zod';
import { RuleError } from '@/lib/domain/rule-error';
import type { Leases } from '../leases/lease';
import { waitForLease } from '../leases/wait-for-lease';

const hourMs = 60 * 60 * 1000;

/** How long a file lies before it goes by itself, in milliseconds. */
export const longestStayMs = 24 * hourMs;

/** How much the files of one person, and of all, may take together before they are imported, in bytes. */
const quota = { person: 256 * 1024 * 1024, all: 1024 * 1024 * 1024 };

const lyingSchema = z.object({ person: z.string(), bytes: z.number(), at: z.string() });

/** What a file takes that lies there or is on its way: whose it is, and when it came, as ISO 8601. */
export type Lying = z.infer<typeof lyingSchema>;

/** A file that is to come, under its key, and what asks for those that lie there. */
type Wanted = { key: string; wanted: Lying; listLying: () => Promise<Lying[]> };

/** What the leases of files on their way are called, and that of whoever judges whether there is room for another. */
const names = { coming: 'upload ', room: 'room for uploads' };

/**
 * Takes a file where there is room for it; while it comes, what it may take is counted by everybody as if it lay there.
 * @throws RuleError `upload_quota` where those of its person leave none, `uploads_full` where those of all do not; each says
 * in how many hours the oldest of them goes.
 */
export async function withRoom<Result>(
  leases: Leases,
  { key, wanted, listLying }: Wanted,
  take: () => Promise<Result>,
): Promise<Result> {
  const done = await leases.hold<Result, Lying | null>(`${names.coming}${key}`, async ({ tell, confirm }) => {
    // One after the other, so that no two take the same room.
    await waitForLease(leases, names.room, async () => {
      requireRoom([...(await listLying()), ...(await listComing(leases))], wanted);
      tell(wanted);
      await confirm();
    });
    return take();
  });
  if (done === null) throw new Error(`Another file comes under the key ${key}`);
  return done.result;
}

/** What is on its way, without what has no room yet. */
async function listComing(leases: Leases): Promise<Lying[]> {
  const coming = await leases.list(names.coming);
  return coming.flatMap(({ state }) => lyingSchema.nullable().parse(state) ?? []);
}

function requireRoom(lying: readonly Lying[], wanted: Lying): void {
  const own = lying.filter(({ person }) => person === wanted.person);
  requireWithin('upload_quota', own, wanted, quota.person);
  requireWithin('uploads_full', lying, wanted, quota.all);
}

/** Bytes as whole megabytes (1024 times 1024 bytes). */
export function inMegabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024);
}

function requireWithin(rule: string, lying: readonly Lying[], wanted: Lying, most: number): void {
  if (lying.reduce((sum, { bytes }) => sum + bytes, wanted.bytes) <= most) return;
  const oldest = Math.min(...lying.filter(({ bytes }) => bytes > 0).map(({ at }) => Date.parse(at)));
  const hours = Math.max(1, Math.ceil((oldest + longestStayMs - Date.parse(wanted.at)) / hourMs));
  throw new RuleError(rule, { most: inMegabytes(most), hours }, 'file');
}
