/** The address of a database of a server, as one of another of its databases. */
export function addressOn(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}
