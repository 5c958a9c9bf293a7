import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** Where files go that nobody needs for long: into memory, where there is much of it, so that no write waits for a disk. */
export function roomyFolder(): string {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize > 2 ** 31 ? '/dev/shm' : tmpdir();
  } catch {
    return tmpdir();
  }
}
