import { wholeRoutes } from '@/lib/answers/api/answer-one';
import { readOperations } from '@/lib/domain/api/api-operations';
import { env } from '@/lib/env';

const lists = readOperations.flatMap(({ path }) => (path.includes('{') ? [] : [path.slice(1)]));

/** Where everything is. */
export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = wholeRoutes(() => {
  const site = env().SITE_URL;
  const addresses = lists.map((name) => [name, `${site}/api/v1/${name}`] as const);
  return {
    name: 'Barometer',
    lists: Object.fromEntries(addresses),
    description: `${site}/api/v1/openapi.json`,
    documentation: `${site}/data/api`,
  };
});
