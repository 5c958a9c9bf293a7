import { officeRoute } from '@/app/admin/_parts/office-route';
import { suggestOrganisations, suggestQuestions, suggestSources } from '@/lib/data/find/suggestions';
import { listLastWaves } from '@/lib/data/waves/last-waves';
import { suggestionsQuerySchema } from '@/lib/domain/find/suggestion';

// Not an action: the browser sends those one after another, and what is offered while one types must not wait for a save.

const finders = {
  organisations: suggestOrganisations,
  questions: suggestQuestions,
  sources: suggestSources,
  lastWaves: listLastWaves,
};

/** What the register knows that a text may mean, for who may write. */
export const GET = officeRoute('editor', async ({ db }, request: Request) => {
  const query = suggestionsQuerySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) return Response.json({ problem: 'malformed' }, { status: 400 });
  const { of, text } = query.data;
  const find = finders[of];
  return Response.json(await find(db, text));
});
