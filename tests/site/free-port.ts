import { once } from 'node:events';
import { createServer } from 'node:net';

/** A port on which nobody listens. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string')
    throw new Error(`No port in ${JSON.stringify(address)}`);
  return address.port;
}
