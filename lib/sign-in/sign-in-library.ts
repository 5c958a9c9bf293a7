import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { nextCookies } from 'better-auth/next-js';
import type { Database } from '@/lib/data/db';

/** A session ends two weeks after its sign-in, whatever happens in it, in seconds. */
const sessionLastsSeconds = 14 * 24 * 60 * 60;

/** The sign-in library, which keeps passwords and sessions; nothing of it is reachable but by our own actions. */
export type SignIn = ReturnType<typeof createSignIn>;

/** The sign-in library over a register. */
export function createSignIn(db: Database, { secret, siteUrl }: { secret: string; siteUrl: string }) {
  return betterAuth({
    appName: 'Barometer',
    baseURL: siteUrl,
    secret,
    database: prismaAdapter(db, { provider: 'sqlite' }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 128 },
    session: { expiresIn: sessionLastsSeconds, disableSessionRefresh: true },
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
          before: async ({ userId }) => !(await isDisabled(db, userId)),
        },
      },
    },
    advanced: {
      cookiePrefix: 'barometer',
      useSecureCookies: siteUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      ipAddress: { ipv6Subnet: 128 },
    },
    logger: { disabled: true },
    telemetry: { enabled: false },
    plugins: [nextCookies()],
  });
}

async function isDisabled(db: Database, id: string): Promise<boolean> {
  const person = await db.user.findUnique({ where: { id }, select: { disabled: true } });
  return person?.disabled ?? true;
}
