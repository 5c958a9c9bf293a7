import next from 'next';

// The process of the production site. Next runs instrumentation.ts, which opens the register and the front door, and from
// then on is asked through the door alone. A start that fails ends the process.

const port = Number(process.env.PORT || 3000);
const frontDoor = new Promise((open, refuse) => {
  globalThis.barometerStart = { open, refuse };
});
try {
  const app = next({ dev: false, port });
  await app.prepare();
  const serve = await frontDoor;
  await serve({ handle: app.getRequestHandler(), port, close: () => app.close() });
  console.log(`Barometer is served on http://localhost:${port}`);
} catch (error) {
  console.error(error);
  process.exit(1);
}
