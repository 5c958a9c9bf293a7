/** How far an import is. While a file is read, `done` and `total` count its bytes; else they count waves. */
export type ImportProgress = { phase: 'reading' | 'comparing' | 'writing'; done: number; total: number };
