/** The day (ISO 8601, UTC) on which something is written or looked at. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
