import { answerReading, readingAlone } from '@/lib/answers/api/reading';
import { readQuery } from '@/lib/answers/read-query';
import { readOperations } from '@/lib/domain/api/api-operations';
import { noParameters } from '@/lib/domain/api/api-parameters';
import { env } from '@/lib/env';

export const { DELETE, OPTIONS, PATCH, POST, PUT } = readingAlone;

const lists = readOperations.flatMap(({ path }) => (path.includes('{') ? [] : [path.slice(1)]));

/** Where everything is. */
export function GET(request: Request): Promise<Response> {
  return answerReading(request, async () => {
    readQuery(request, noParameters);
    const site = env().SITE_URL;
    const addresses = lists.map((name) => [name, `${site}/api/v1/${name}`] as const);
    const answer = {
      name: 'Barometer',
      lists: Object.fromEntries(addresses),
      description: `${site}/api/v1/openapi.json`,
      documentation: `${site}/data/api`,
    };
    return async () => ({ answer });
  });
}
