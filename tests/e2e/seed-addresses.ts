import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

/** The seed's own file, as it is in the repository. */
export const seedTable = readFileSync(resolve('prisma/seed/mongolia-polls.csv'), 'utf8');

const rowsSchema = z.array(
  z.object({ question: z.string(), wave: z.string(), topic: z.string(), country: z.string() }),
);

/** The seed's rows, as far as addresses and lists depend on them. */
export const seedRows = rowsSchema.parse(parse(seedTable, { columns: true }));

/** The names of the seed's questions and waves in addresses. */
export const questionSlugs = [...new Set(seedRows.map(({ question }) => question))];
export const waveSlugs = [...new Set(seedRows.map(({ wave }) => wave))];

/** The addresses of each question in each wave that asked it. */
export const questionsInWaves = [
  ...new Set(seedRows.map(({ question, wave }) => `/questions/${question}/waves/${wave}`)),
];
