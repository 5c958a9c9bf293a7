import { readdirSync } from 'node:fs';

/** The files under a folder of the project whose name matches, by their path. */
export function filesUnder(folder: string, name: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file}`)
    .filter((file) => name.test(file) && !file.includes('/generated/'))
    .sort();
}
