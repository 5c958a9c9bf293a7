import { describe, expect, test } from 'vitest';
import { EnvError, readEnv, toDatabaseFile, uploadsUrl } from './env';

const folder = '/srv/barometer';

describe('settings', () => {
  test('have defaults', () => {
    expect(readEnv({}, folder)).toEqual({
      PORT: 3000,
      DATABASE_URL: 'file:/srv/barometer/prisma/barometer.db',
      UPLOADS_URL: 'file:/srv/barometer/prisma/barometer.db.imports',
      S3_REGION: 'us-east-1',
      SITE_URL: 'http://localhost:3000',
      PUBLISH_ALONE: false,
      TRUST_PROXY: false,
      SEED: true,
      CHEAP_PASSWORDS: false,
      IMPORT_LIMIT_MB: 40,
      PURGE_STYLE: 'varnish',
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
      UPLOADS_URL: 'file:/srv/barometer/data/polls.db.imports',
      S3_REGION: 'us-east-1',
      SITE_URL: 'https://polls.example.org',
      PUBLISH_ALONE: false,
      TRUST_PROXY: false,
      SEED: true,
      CHEAP_PASSWORDS: false,
      IMPORT_LIMIT_MB: 40,
      PURGE_STYLE: 'varnish',
    });
    expect(readEnv({ DATABASE_URL: 'file:/var/polls.db' }, folder).DATABASE_URL).toBe('file:/var/polls.db');
    expect(readEnv({ DATABASE_URL: 'file:///var/polls.db' }, folder).DATABASE_URL).toBe('file:/var/polls.db');
  });

  test('put the site’s own port into its address', () => {
    expect(readEnv({ PORT: '4000' }, folder).SITE_URL).toBe('http://localhost:4000');
  });

  test.each(['postgresql://editor:secret@db.example.org:5432/polls', 'postgres://localhost/polls'])(
    'take the database %s, whose uploads lie in a folder of the project',
    (DATABASE_URL) => {
      expect(readEnv({ DATABASE_URL }, folder)).toMatchObject({
        DATABASE_URL,
        UPLOADS_URL: 'file:/srv/barometer/uploads',
      });
    },
  );

  test.each(['0', '65536', '-1', '3000.5', '3e3', 'http', ' 3000', '0x10'])('refuse the port %j', (PORT) => {
    expect(() => readEnv({ PORT }, folder)).toThrow(
      `A setting in the environment is wrong:\n  PORT is ${JSON.stringify(PORT)}: must be a whole number from 1 to 65535.`,
    );
  });

  test.each([
    'prisma/barometer.db',
    'postgres://localhost',
    'postgresql:///',
    'mysql://localhost/polls',
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

  test('of the back office are taken as given', () => {
    const given = {
      AUTH_SECRET: 'a'.repeat(32),
      SMTP_URL: 'smtps://barometer:secret@mail.example.org:465',
      MAIL_FROM: 'Barometer <polls@example.org>',
    };
    expect(readEnv({ ...given, PUBLISH_ALONE: '1' }, folder)).toMatchObject({
      ...given,
      PUBLISH_ALONE: true,
    });
    expect(readEnv({ PUBLISH_ALONE: '0' }, folder).PUBLISH_ALONE).toBe(false);
  });

  test('refuse a short key without showing it', () => {
    expect(() => readEnv({ AUTH_SECRET: 'hunter2' }, folder)).toThrow(
      'AUTH_SECRET is "…": must have at least 32 characters that nobody can guess.',
    );
  });

  test.each(['mail.example.org', 'http://mail.example.org', 'smtp://'])(
    'refuse the mail server %j',
    (SMTP_URL) => {
      expect(() => readEnv({ SMTP_URL, MAIL_FROM: 'polls@example.org' }, folder)).toThrow(
        /SMTP_URL is ".*": must be an smtp or smtps address/,
      );
    },
  );

  test('refuse a mail server without showing its password', () => {
    const read = () => readEnv({ SMTP_URL: 'http://user:secret@a.org', MAIL_FROM: 'a@example.org' }, folder);
    expect(read).toThrow('SMTP_URL is "http://user:…@a.org"');
  });

  test.each(['polls', 'Barometer <polls>', 'Barometer\n<polls@example.org>'])(
    'refuse the sender %j',
    (MAIL_FROM) => {
      expect(() => readEnv({ MAIL_FROM, SMTP_URL: 'smtp://localhost' }, folder)).toThrow(
        /MAIL_FROM is ".*": must be an e-mail address/,
      );
    },
  );

  test('refuse a mail server without a sender, and a sender without a server', () => {
    expect(() => readEnv({ SMTP_URL: 'smtp://localhost' }, folder)).toThrow(
      'MAIL_FROM is not set: must be set where SMTP_URL is.',
    );
    expect(() => readEnv({ MAIL_FROM: 'polls@example.org' }, folder)).toThrow(
      'SMTP_URL is not set: must be set where MAIL_FROM is.',
    );
  });

  test('refuse anything but 0 and 1 for publishing alone', () => {
    expect(() => readEnv({ PUBLISH_ALONE: 'yes' }, folder)).toThrow(
      'PUBLISH_ALONE is "yes": must be 0 (somebody else checks a wave before it is published) or 1',
    );
  });

  test('say whether a new register is seeded', () => {
    expect(readEnv({ SEED: '0' }, folder).SEED).toBe(false);
    expect(() => readEnv({ SEED: 'no' }, folder)).toThrow('SEED is "no": must be 1 (a new register');
  });

  test('keep passwords cheaply in tests alone', () => {
    expect(readEnv({ CHEAP_PASSWORDS: '1', NODE_ENV: 'test' }, folder).CHEAP_PASSWORDS).toBe(true);
    for (const NODE_ENV of ['production', 'development', undefined])
      expect(() => readEnv({ CHEAP_PASSWORDS: '1', NODE_ENV }, folder), NODE_ENV).toThrow(
        'CHEAP_PASSWORDS is "1": must be 0 but in tests',
      );
  });

  test.each([
    ['an address that is none', { PURGE_URL: 'cache' }, 'PURGE_URL is "cache": must be the absolute http'],
    [
      'a style that there is not',
      { PURGE_STYLE: 'squid' },
      'PURGE_STYLE is "squid": must be varnish, fastly or',
    ],
    [
      'a style without its token',
      { PURGE_URL: 'https://api.fastly.com/service/a/purge/barometer', PURGE_STYLE: 'fastly' },
      'PURGE_TOKEN is not set: must be set where PURGE_STYLE is',
    ],
  ])('refuse %s for the cache in front', (_, given, message) => {
    expect(() => readEnv(given, folder)).toThrow(message);
  });

  test('lead files to import to a folder or a bucket', () => {
    const keys = { S3_ACCESS_KEY_ID: 'ours', S3_SECRET_ACCESS_KEY: 'hunter2' };
    for (const [UPLOADS_URL, url] of [
      ['file:uploads', 'file:/srv/barometer/uploads'],
      ['file:///srv/uploads/', 'file:/srv/uploads'],
      ['s3://polls', 's3://polls'],
      ['s3://polls/of/ours/', 's3://polls/of/ours'],
    ])
      expect(readEnv({ UPLOADS_URL, ...keys }, folder)).toMatchObject({ UPLOADS_URL: url, ...keys });
  });

  test.each([
    'uploads',
    'https://polls.s3.amazonaws.com',
    's3://',
    's3://Polls',
    's3://polls/../a',
    'file:',
    'file://a/b',
  ])('refuse %j as the place of files to import', (UPLOADS_URL) => {
    expect(() => readEnv({ UPLOADS_URL }, folder)).toThrow(/UPLOADS_URL is ".*": must be "file:"/);
  });

  test('refuse a bucket without its keys, and never show them', () => {
    expect(() => readEnv({ UPLOADS_URL: 's3://polls', S3_ACCESS_KEY_ID: 'ours' }, folder)).toThrow(
      'S3_SECRET_ACCESS_KEY is not set: must be set where UPLOADS_URL is a bucket.',
    );
    const read = () =>
      readEnv({ UPLOADS_URL: 's3://ours:hun/ter2@polls', S3_ENDPOINT: 'https://ours:hunter2@a.org' }, folder);
    expect(read).toThrow('UPLOADS_URL is "s3://…@polls": must be');
    expect(read).toThrow('S3_ENDPOINT is "https://…@a.org": must be the absolute http');
  });

  test.each([
    [{ S3_ENDPOINT: 'minio:9000' }, 'S3_ENDPOINT is "minio:9000": must be the absolute http'],
    [{ S3_REGION: 'in Europe' }, 'S3_REGION is "in Europe": must be the name of a region'],
  ])('refuse %j for a bucket', (given, message) => {
    expect(() => readEnv(given, folder)).toThrow(message);
  });

  test.each(['0', '1001', '1.5', 'all'])('refuse the import limit %j', (IMPORT_LIMIT_MB) => {
    expect(() => readEnv({ IMPORT_LIMIT_MB }, folder)).toThrow(
      'must be a whole number of megabytes from 1 to 1000',
    );
  });

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

test('files to import lie beside the register’s file, and in the project’s folder where it is in none', () => {
  const given = { UPLOADS_URL: undefined };
  expect(uploadsUrl({ ...given, DATABASE_URL: 'file:/var/polls.db' }, folder)).toBe(
    'file:/var/polls.db.imports',
  );
  expect(uploadsUrl({ ...given, DATABASE_URL: 'postgresql://localhost/polls' }, folder)).toBe(
    'file:/srv/barometer/uploads',
  );
});
