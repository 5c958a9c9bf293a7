import { createServer } from 'node:http';
import next from 'next';

// The process of the production site. Next runs instrumentation.ts, which opens the register and the front door, and from
// then on is asked through the door alone. A start that fails ends the process.

/** A process that is stopped ends as if the signal had ended it. */
const exitCodes = { SIGINT: 130, SIGTERM: 143 };

let isStopping = false;
const port = Number(process.env.PORT || 3000);
const frontDoor = new Promise((open, refuse) => {
  // As in lib/process-wide.ts.
  globalThis.barometer = { start: { open, refuse } };
});
const app = next({ dev: false, port });
try {
  await app.prepare();
  const openDoor = await frontDoor;
  // Unfinished requests are looked at every few seconds.
  const server = createServer({ connectionsCheckingInterval: 5000 });
  await openDoor(app.getRequestHandler(), server);
  await new Promise((done, fail) => server.once('error', fail).listen(port, done));
  for (const signal of Object.keys(exitCodes)) process.on(signal, () => stop(server, signal));
} catch (error) {
  console.error(`Barometer cannot start: ${wordsOf(error)}`);
  process.exit(1);
}
console.log(`Barometer is served on http://localhost:${port}`);

/** What is refused is told plainly, a bug (of another class) with where it is. */
function wordsOf(error) {
  if (!(error instanceof Error)) return String(error);
  return error.constructor === Error ? error.message : (error.stack ?? error.message);
}

/** Takes no new connection, answers what is being answered, does what comes after an answer, and ends. */
function stop(server, signal) {
  // A shell may send what is handed on to us as well.
  if (isStopping) return;
  isStopping = true;
  server.close(async () => {
    await app.close();
    process.exit(exitCodes[signal]);
  });
}
