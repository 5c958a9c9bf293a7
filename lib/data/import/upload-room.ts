import { RuleError } from '@/lib/domain/rule-error';

const hourMs = 60 * 60 * 1000;

/** How long a file lies before it goes by itself, in milliseconds. */
export const longestStayMs = 24 * hourMs;

/** How much the files of one person, and of all, may take together before they are imported, in bytes. */
const quota = { person: 256 * 1024 * 1024, all: 1024 * 1024 * 1024 };

/** What a file takes that lies there or is on its way: whose it is, and when it came, as ISO 8601. */
export type Lying = { person: string; bytes: number; at: string };

/**
 * Wants room for one more file.
 * @throws RuleError `upload_quota` where those of its person leave none, `uploads_full` where those of all do not; each says
 * in how many hours the oldest of them goes.
 */
export function requireRoom(lying: readonly Lying[], wanted: Lying): void {
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
