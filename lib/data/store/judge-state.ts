/** What is found where the register should be. */
export type DatabaseStateKind =
  | 'missing-folder'
  | 'missing'
  | 'no-access'
  | 'not-a-database'
  | 'foreign'
  | 'locked'
  | 'newer'
  | 'half-migrated'
  | 'empty'
  | 'older'
  | 'ready';

/**
 * What is found, what to do about it in one message, and whether the register is new: nobody has put anything into it, no
 * person, draft or source, and nothing that was removed again has left its revision.
 */
export type DatabaseState = { kind: DatabaseStateKind; explanation: string; isNew: boolean };

/** What a database holds: its tables, the migrations that it has, and whether nobody has put anything into it. */
export type Content = {
  tables: string[];
  migrations: { name: string; isFinished: boolean }[];
  isNew: boolean;
};

/** The way out where the database cannot be used. */
export function elsewhereWords(thing: string): string {
  return `set DATABASE_URL to another ${thing}`;
}

/** A state, of which everything but its kind is said in `explanation`. */
export function found(kind: DatabaseStateKind, explanation: string): DatabaseState {
  return { kind, explanation, isNew: kind === 'missing' || kind === 'empty' };
}

/** Whether a table is written by the installation itself: what is in it is nobody's own. */
export function isInstallation(table: string): boolean {
  return /^(?:_prisma_migrations|Setting|Lease|Tally|sqlite_.*)$/.test(table);
}

/**
 * Says what a database is by what it holds; `migrations` are the names that we have, `name` is the database at the beginning
 * of a sentence, `foreign` what it is where it is not ours, and `elsewhere` the way out.
 */
export function judge(
  { tables, migrations: applied, isNew }: Content,
  {
    migrations: ours,
    name,
    foreign,
    elsewhere,
  }: { migrations: string[]; name: string; foreign: string; elsewhere: string },
): DatabaseState {
  const inSentence = name.replace(/^The/, 'the');
  if (tables.length === 0) {
    return found('empty', `${name} is empty. \`npm run db:migrate\` or \`npm start\` fills it.`);
  }
  const [first] = ours;
  if (first === undefined || !applied.some((migration) => migration.name === first)) {
    return found('foreign', `${foreign}, but not a register of Barometer. Move it away, or ${elsewhere}.`);
  }
  const unfinished = applied.find(({ isFinished }) => !isFinished);
  if (unfinished) {
    return found(
      'half-migrated',
      `The migration ${unfinished.name} of ${inSentence} was interrupted. Restore the copy made before it, or ${elsewhere}.`,
    );
  }
  const unknown = applied
    .filter((migration) => !ours.includes(migration.name))
    .map((migration) => migration.name);
  if (unknown.length > 0) {
    return found(
      'newer',
      `${name} was written by a newer version of Barometer (it has ${unknown.join(', ')}). Update Barometer, or ${elsewhere}.`,
    );
  }
  const pending = ours.filter((migration) => !applied.some((one) => one.name === migration));
  if (pending.length > 0) {
    const explanation = `${name} is older than this version of Barometer. \`npm run db:migrate\` or \`npm start\` updates it.`;
    return { kind: 'older', explanation, isNew };
  }
  return { kind: 'ready', explanation: `${name} is ready.`, isNew };
}
