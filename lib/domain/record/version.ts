const written = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z$/;

/**
 * The name of a state of the register, or of a part of it: the instant of its latest public change, without marks, so
 * that it stands in addresses as it is. `2026-11-25T10:11:12.345Z` (ISO 8601, UTC) is `20261125T101112345Z`.
 */
export function toVersion(instant: string): string {
  const version = new Date(instant).toISOString().replaceAll(/[-:.]/g, '');
  if (!written.test(version)) throw new RangeError(`Not an instant of four-digit years: ${instant}`);
  return version;
}

/** Whether a text names a version: an instant that there is, written as `toVersion` does. */
export function isVersion(text: string): boolean {
  const instant = text.replace(written, '$1-$2-$3T$4:$5:$6.$7Z');
  if (instant === text) return false;
  const time = Date.parse(instant);
  return !Number.isNaN(time) && new Date(time).toISOString() === instant;
}

/** The instant of a version, as ISO 8601 in UTC. Throws where the text names none. */
export function instantOf(version: string): string {
  if (!isVersion(version)) throw new RangeError(`Not a version: ${version}`);
  return version.replace(written, '$1-$2-$3T$4:$5:$6.$7Z');
}
