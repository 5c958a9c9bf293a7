import { createHash } from 'node:crypto';
import type { prismaAdapter } from 'better-auth/adapters/prisma';
import { z } from 'zod';

type OpenAdapter = ReturnType<typeof prismaAdapter>;
type Adapter = ReturnType<OpenAdapter>;
type Where = Parameters<Adapter['findOne']>[0]['where'];
/** A query of one kind of row. */
type Asked = { model: string; where?: Where | undefined };

const withToken = z.object({ token: z.string() });

/**
 * The sign-in library's way into the register, but a session is kept under the hash of its token: who copies the
 * database cannot sign in with what stands there. The library itself knows tokens alone, and is answered with them. (A
 * token has 190 random bits: nobody finds it from a hash, however fast that is computed.)
 */
export function withHashedTokens(open: OpenAdapter): OpenAdapter {
  return (options) => {
    const adapter = open(options);
    const hashed: Adapter = {
      ...adapter,
      async create<T extends Record<string, unknown>, R = T>(given: {
        model: string;
        data: Omit<T, 'id'>;
        select?: string[] | undefined;
        forceAllowId?: boolean | undefined;
      }): Promise<R> {
        if (given.model !== 'session') return adapter.create<T, R>(given);
        const { token } = withToken.parse(given.data);
        const data = { ...given.data, token: hashOf(token) };
        return { ...(await adapter.create<T, R>({ ...given, data })), token };
      },
      async findOne<T>(given: Parameters<Adapter['findOne']>[0]): Promise<T | null> {
        const found = await adapter.findOne<T>(hashWhere(given));
        const token = given.model === 'session' ? given.where.find(isToken)?.value : undefined;
        return found && (token === undefined ? found : { ...found, token });
      },
      findMany: (given) => adapter.findMany(hashWhere(given)),
      count: (given) => adapter.count(hashWhere(given)),
      update: (given) => adapter.update(hashWhere(given)),
      updateMany: (given) => adapter.updateMany(hashWhere(given)),
      delete: (given) => adapter.delete(hashWhere(given)),
      deleteMany: (given) => adapter.deleteMany(hashWhere(given)),
      consumeOne: (given) => adapter.consumeOne(hashWhere(given)),
      incrementOne: (given) => adapter.incrementOne(hashWhere(given)),
      transaction: (run) => run(hashed),
    };
    return hashed;
  };
}

function hashWhere<Given extends Asked>(given: Given): Given {
  if (given.model !== 'session') return given;
  const where = given.where?.map((one) =>
    isToken(one) && typeof one.value === 'string' ? { ...one, value: hashOf(one.value) } : one,
  );
  return { ...given, where };
}

function isToken({ field }: Where[number]): boolean {
  return field === 'token';
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
