import { describe, expect, test } from 'vitest';
import { EnvError, readEnv, toDatabaseFile } from './env';

const folder = '/srv/barometer';

describe('settings', () => {
  test('have defaults', () => {
    expect(readEnv({}, folder)).toEqual({
      PORT: 3000,
      DATABASE_URL: 'file:/srv/barometer/prisma/barometer.db',
      SITE_URL: 'http://localhost:3000',
    });
  });

  test('that are empty count as absent', () => {
    expect(readEnv({ PORT: '', DATABASE_URL: '', SITE_URL: '' }, folder)).toEqual(readEnv({}, folder));
  });

  test('are taken as given, relative paths from the project’s folder', () => {
    expect(
      readEnv(
        { PORT: '8080', DATABASE_URL: 'file:data/polls.db', SITE_URL: 'https://polls.example.org/' },
        folder,
      ),
    ).toEqual({
      PORT: 8080,
      DATABASE_URL: 'file:/srv/barometer/data/polls.db',
      SITE_URL: 'https://polls.example.org',
    });
    expect(readEnv({ DATABASE_URL: 'file:/var/polls.db' }, folder).DATABASE_URL).toBe('file:/var/polls.db');
    expect(readEnv({ DATABASE_URL: 'file:///var/polls.db' }, folder).DATABASE_URL).toBe('file:/var/polls.db');
  });

  test('put the site’s own port into its address', () => {
    expect(readEnv({ PORT: '4000' }, folder).SITE_URL).toBe('http://localhost:4000');
  });

  test.each(['0', '65536', '-1', '3000.5', '3e3', 'http', ' 3000', '0x10'])('refuse the port %j', (PORT) => {
    expect(() => readEnv({ PORT }, folder)).toThrow(
      `A setting in the environment is wrong:\n  PORT is ${JSON.stringify(PORT)}: must be a whole number from 1 to 65535.`,
    );
  });

  test.each([
    'prisma/barometer.db',
    'postgres://localhost/polls',
    'file:',
    'file:data/',
    'file::memory:',
    'file:polls.db?mode=ro',
    'file://server/polls.db',
  ])('refuse the database %j', (DATABASE_URL) => {
    expect(() => readEnv({ DATABASE_URL }, folder)).toThrow(/DATABASE_URL is ".*": must be "file:"/);
  });

  test.each(['polls.example.org', 'ftp://polls.example.org', '/polls', 'https://', 'https://a.org/?b=1'])(
    'refuse the site address %j',
    (SITE_URL) => {
      expect(() => readEnv({ SITE_URL }, folder)).toThrow(
        /SITE_URL is ".*": must be an absolute http or https address/,
      );
    },
  );

  test('that are wrong are all named at once', () => {
    const read = () => readEnv({ PORT: 'x', DATABASE_URL: 'y', SITE_URL: 'z' }, folder);
    expect(read).toThrow(EnvError);
    expect(read).toThrow(
      /^Settings in the environment are wrong:\n {2}PORT .*\n {2}DATABASE_URL .*\n {2}SITE_URL .*$/,
    );
  });
});

test('a database URL leads to its file', () => {
  expect(toDatabaseFile('file:/var/polls.db')).toBe('/var/polls.db');
  expect(toDatabaseFile('file:///var/polls.db')).toBe('/var/polls.db');
  expect(toDatabaseFile('file:./polls.db')).toBe('./polls.db');
});
