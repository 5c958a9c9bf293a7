import { expect, test } from 'vitest';
import { openRegister } from '@/tests/samples/open-register';
import { openLeases } from './open-leases';
import { waitForLease } from './wait-for-lease';

test('what somebody does nobody else does meanwhile, and its name is free once it is done or has failed', async () => {
  const leases = openLeases(await openRegister('empty'));
  const done = await leases.hold('count', async () => {
    expect(await leases.hold('count', async () => 'again')).toBeNull();
    expect(await leases.hold('read', async () => 'another')).toEqual({ result: 'another' });
    return 'done';
  });
  expect(done).toEqual({ result: 'done' });
  await expect(leases.hold('count', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await leases.hold('count', async () => 'again')).toEqual({ result: 'again' });
  expect(await leases.list('')).toEqual([]);
});

test('others see what is done, and what is said of it', async () => {
  const leases = openLeases(await openRegister('empty'));
  await leases.hold('upload 1', () => leases.hold('upload 2', seen, { state: 'begun' }));
  async function seen({ tell, confirm }: { tell: (state: string) => void; confirm: () => Promise<void> }) {
    expect(await leases.list('upload ')).toEqual([
      { name: 'upload 1', state: null },
      { name: 'upload 2', state: 'begun' },
    ]);
    tell('half');
    await confirm();
    expect(await leases.list('upload 2')).toEqual([{ name: 'upload 2', state: 'half' }]);
  }
});

test('what others want ended learns of it, and says why', async () => {
  const leases = openLeases(await openRegister('empty'));
  await leases.cancel('nothing');
  const ended = leases.hold('count', async ({ signal }) => {
    await leases.cancel('count');
    await new Promise((done) => (signal.aborted ? done(null) : signal.addEventListener('abort', done)));
    signal.throwIfAborted();
  });
  await expect(ended).rejects.toThrow('count cannot go on: its lease is cancelled');
  expect(await leases.hold('count', async ({ signal }) => signal.aborted)).toEqual({ result: false });
});

test('whoever waits has a turn', async () => {
  const leases = openLeases(await openRegister('empty'));
  let inside = 0;
  const visit = () =>
    waitForLease(leases, 'room', async () => {
      inside += 1;
      await Promise.resolve();
      expect(inside).toBe(1);
      inside -= 1;
    });
  await Promise.all([visit(), visit(), visit()]);
});
