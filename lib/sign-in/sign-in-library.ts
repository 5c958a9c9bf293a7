import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { nextCookies } from 'better-auth/next-js';
import type { Database } from '@/lib/data/db';
import { hashPassword, verifyPassword } from '@/lib/data/people/password';
import { longestSessionSeconds, sessionEnd } from '@/lib/domain/people/session-limits';
import { withHashedTokens } from './hashed-sessions';

/** The sign-in library, which keeps passwords and sessions; nothing of it is reachable but by our own actions. */
export type SignIn = ReturnType<typeof createSignIn>;

/** The sign-in library over a register. */
export function createSignIn(db: Database, { secret, siteUrl }: { secret: string; siteUrl: string }) {
  const isSecure = siteUrl.startsWith('https:');
  return betterAuth({
    appName: 'Barometer',
    baseURL: siteUrl,
    secret,
    database: withHashedTokens(prismaAdapter(db, { provider: 'sqlite' })),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 128,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: { expiresIn: longestSessionSeconds, disableSessionRefresh: true },
    user: {
      additionalFields: {
        role: { type: 'string', input: false },
        disabled: { type: 'boolean', input: false },
      },
    },
    databaseHooks: {
      session: {
        create: {
          // After the password was judged, so that the answer to a disabled person takes as long as any other.
          before: async ({ userId, createdAt: since }) => {
            const person = await findEnabled(db, userId);
            return person !== null && { data: { expiresAt: sessionEnd(person.role, { since, now: since }) } };
          },
        },
      },
    },
    advanced: {
      // A browser takes such a cookie from this very host alone, over https. The library would put a weaker prefix before it.
      cookiePrefix: isSecure ? '__Host-barometer' : 'barometer',
      useSecureCookies: false,
      defaultCookieAttributes: { secure: isSecure, httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipv6Subnet: 128 },
    },
    logger: { disabled: true },
    telemetry: { enabled: false },
    plugins: [nextCookies()],
  });
}

function findEnabled(db: Database, id: string) {
  return db.user.findUnique({ where: { id, disabled: false }, select: { role: true } });
}
