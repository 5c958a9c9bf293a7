import { createServer, type RequestListener } from 'node:http';

/** Ends the process as a signal would have. */
const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Serves until a signal ends it: then no new connection is taken, what is being answered is answered, and `close` waits for
 * what is done after an answer.
 */
export async function listen({
  listener,
  port,
  close,
}: {
  listener: RequestListener;
  port: number;
  close: () => Promise<void>;
}): Promise<void> {
  const server = createServer(listener);
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, done);
  });
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      // A shell may send what we are handed on as well.
      if (isStopping) return;
      isStopping = true;
      server.close(async () => {
        await close().catch(console.error);
        process.exit(exitCodes[signal]);
      });
    });
}
