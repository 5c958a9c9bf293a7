import type { Database } from '@/lib/data/db';
import { invite } from '@/lib/data/people/invitations';
import { acceptInvitation } from '@/lib/data/people/join';
import { getPersonByEmail } from '@/lib/data/people/people';
import { adminSchema, type Role } from '@/lib/domain/people/editor';
import type { SignedIn } from '@/lib/domain/people/person';

/** The password of everybody whom a test arranges. */
export const samplePassword = 'correct horse battery staple';

/** Somebody who may do everything, without an account. */
export const sampleAdmin = adminSchema.parse({ id: 'oyun', name: 'Oyun' });

/** Makes somebody with an account and `samplePassword`. */
export async function arrangePerson(
  db: Database,
  {
    role,
    name = `Some ${role}`,
    email = `${role}@example.org`,
  }: { role: Role; name?: string; email?: string },
): Promise<SignedIn> {
  const { token } = await invite(db, { admin: sampleAdmin, name, email, role });
  await acceptInvitation(db, { token, password: samplePassword });
  const person = await getPersonByEmail(db, email);
  if (!person) throw new Error(`${email} did not join`);
  return { id: person.id, name, email, role };
}
