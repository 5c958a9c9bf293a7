import type { ImportProgress } from '../domain/import/import-progress';

const words = { reading: 'Read', comparing: 'Compared', writing: 'Wrote' } as const;
const units = { reading: 'bytes', comparing: 'waves', writing: 'values' } as const;

/** Where nobody looks on, a line for each tenth is enough. */
const steps = process.stderr.isTTY ? 100 : 10;

let shown = '';

/** Says on the error stream how far an import is: in place where somebody looks on, else now and then. */
export function showProgress({ phase, done, total }: ImportProgress): void {
  const step = total === 0 ? steps : Math.floor((steps * done) / total);
  const key = `${phase} ${step}`;
  if (key === shown) return;
  shown = key;
  const text = `${words[phase]} ${count(done)} of ${count(total)} ${units[phase]}`;
  process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${text}` : `${text}\n`);
}

/** Leaves the line in which progress was shown. */
export function endProgress(): void {
  if (shown !== '' && process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  shown = '';
}

function count(number: number): string {
  return number.toLocaleString('en');
}
