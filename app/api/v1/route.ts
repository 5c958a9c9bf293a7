import { noParameters } from '@/lib/domain/api/api-parameters';
import { env } from '@/lib/env';
import { readQuery } from '../read-query';
import { allowReading, answerReading, refuseWriting } from '../reading';

export const dynamic = 'force-dynamic';

export {
  allowReading as OPTIONS,
  refuseWriting as DELETE,
  refuseWriting as PATCH,
  refuseWriting as POST,
  refuseWriting as PUT,
};

const lists = ['questions', 'waves', 'items', 'estimates', 'sources', 'organisations', 'corrections'];

/** Where everything is. */
export function GET(request: Request): Promise<Response> {
  return answerReading(request, async () => {
    readQuery(request, noParameters);
    const site = env().SITE_URL;
    const addresses = lists.map((name) => [name, `${site}/api/v1/${name}`] as const);
    const answer = { name: 'Barometer', version: 1, lists: Object.fromEntries(addresses) };
    return { asked: `index ${site}`, isKept: false, read: async () => ({ answer }) };
  });
}
