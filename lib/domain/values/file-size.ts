/** A size in words: 829,440 bytes are `810 kB`, 3,565,158 are `3.4 MB`; what is smaller than a kilobyte counts as one. */
export function writeFileSize(bytes: number): string {
  if (!Number.isInteger(bytes) || bytes < 0) throw new RangeError(`no size of a file: ${bytes}`);
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1024 ? `${kilobytes} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
