import type { Leases } from '@/lib/data/leases/lease';
import { openLeases } from '@/lib/data/leases/open-leases';
import { processWide } from '@/lib/process-wide';
import { database } from './database';

/** What this process does once, or knows that another does. */
export async function processLeases(): Promise<Leases> {
  const db = await database();
  const held = processWide();
  held.leases ??= openLeases(db);
  return held.leases;
}
