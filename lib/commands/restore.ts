import { resolve } from 'node:path';
import { openUploadFiles } from '../data/import/open-upload-files';
import { env } from '../env';
import { finish } from './finish';
import { restoreFile } from './restore-file';

// A register from its backup or from a data package, from the shell of whoever runs the site.

const usage = `npm run restore -- FILE [--replace]

  From a backup (npm run backup): puts everything that it holds in the place of the register, while no site runs. A
  register into which anybody has put anything stays as it is, unless --replace is given: it is then kept beside, under
  another name.
  From a data package (/data/barometer.zip of any Barometer): fills an empty register with what is public.
  Either way all of it, or nothing.`;

await finish(async () => {
  const args = process.argv.slice(2);
  const isReplacing = args.includes('--replace');
  const [file, ...more] = args.filter((arg) => arg !== '--replace');
  if (file === undefined || file.startsWith('-') || more.length > 0) throw new Error(usage);
  // npm runs us in the project's folder, and keeps the one that the user is in.
  const path = resolve(process.env.INIT_CWD ?? '', file);
  const settings = env();
  const uploads = openUploadFiles(settings);
  console.log(await restoreFile(path, { databaseUrl: settings.DATABASE_URL, uploads, isReplacing }));
});
