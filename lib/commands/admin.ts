import { type Database, openDatabase } from '../data/db';
import { invite, inviteToResetPassword } from '../data/people/invitations';
import { getPersonByEmail } from '../data/people/people';
import { disablePerson } from '../data/people/write-people';
import { stateOf } from '../data/store/database-state';
import { adminSchema, roleSchema } from '../domain/people/editor';
import { newPersonSchema } from '../domain/people/person';
import { env } from '../env';
import { handOut, type ShownLink } from '../sign-in/one-time-link';
import { issueTexts, ruleText } from '../words/rule-text';
import { defaultLocale, wordsOf } from '../words/words';
import { finish } from './finish';

// People, from the shell of whoever runs the site.

const usage = `npm run admin -- create EMAIL NAME [${roleSchema.options.join('|')}]
npm run admin -- reset-password EMAIL
npm run admin -- disable EMAIL`;

/** Whoever may run commands here may do everything. */
const admin = adminSchema.parse({ id: 'shell', name: 'shell' });

/** The commands, by name and number of arguments. */
const commands: Record<string, (db: Database, args: string[]) => Promise<void>> = {
  'create 2': create,
  'create 3': create,
  'reset-password 1': resetPassword,
  'disable 1': disable,
};

const words = wordsOf(defaultLocale);

await finish(async () => {
  const [command, ...args] = process.argv.slice(2);
  const run = commands[`${command} ${args.length}`];
  if (!run) throw new Error(usage);
  const { DATABASE_URL } = env();
  const { kind, explanation } = await stateOf(DATABASE_URL);
  if (kind !== 'ready') throw new Error(explanation);
  const db = await openDatabase(DATABASE_URL);
  try {
    await run(db, args);
  } catch (error) {
    throw new Error(ruleText(error, words));
  } finally {
    await db.$disconnect();
  }
});

async function create(db: Database, [email, name, role = 'editor']: string[]): Promise<void> {
  const read = newPersonSchema.safeParse({ email, name, role });
  if (!read.success) throw new Error(`${issueTexts(read.error.issues, words).join('\n')}\n\n${usage}`);
  const link = await handOut(await invite(db, { admin, ...read.data }), {
    purpose: 'join',
    admin: admin.name,
  });
  print(link, `${link.name} joins as ${read.data.role}`);
}

async function resetPassword(db: Database, [email = '']: string[]): Promise<void> {
  const { id } = await requirePerson(db, email);
  const purpose = 'reset_password';
  const link = await handOut(await inviteToResetPassword(db, { admin, id }), { purpose, admin: admin.name });
  print(link, `${link.name} chooses a new password`);
}

async function disable(db: Database, [email = '']: string[]): Promise<void> {
  const { id, name } = await requirePerson(db, email);
  await disablePerson(db, { admin, id });
  console.log(`${name} is disabled, and was signed out everywhere.`);
}

async function requirePerson(db: Database, email: string): Promise<{ id: string; name: string }> {
  const person = await getPersonByEmail(db, email.trim().toLowerCase());
  if (!person) throw new Error(`Nobody has an account with the address ${email}. Nothing was changed.`);
  return person;
}

function print({ url, expires, mailed, email }: ShownLink, what: string): void {
  console.log(`${what} with this link, once, until ${expires}:\n${url}`);
  if (mailed === 'sent') console.log(`It was also mailed to ${email}.`);
  if (mailed === 'failed') console.log(`It could not be mailed to ${email}: hand it on yourself.`);
}
