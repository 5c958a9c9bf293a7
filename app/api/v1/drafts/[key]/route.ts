import { answerDraft, answerDrafts, staleDraft } from '@/lib/answers/api/draft-writing';
import { onlyMethods } from '@/lib/answers/problem';
import { readJson } from '@/lib/answers/read-json';
import { saveDraft } from '@/lib/data/drafts/write-drafts';
import { saveOrderSchema } from '@/lib/domain/api/draft-orders';

const refuse = onlyMethods('GET', 'HEAD', 'PUT');

export { refuse as DELETE, refuse as PATCH, refuse as POST };

type Context = RouteContext<'/api/v1/drafts/[key]'>;

/** A draft as it stands. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answerDrafts(request, async ({ db }) => answerDraft(db, (await params).key));
}

/** Keeps what a draft is to hold, unless somebody saved since. */
export function PUT(request: Request, { params }: Context): Promise<Response> {
  return answerDrafts(request, async ({ db, editor }) => {
    const { key } = await params;
    const { version, entry, reason } = await readJson(request, saveOrderSchema);
    const save = { editor, key, version, entry, ...(reason === undefined ? {} : { reason }) };
    const result = await saveDraft(db, save);
    if (result.kind === 'conflict') throw staleDraft(result);
    return answerDraft(db, key);
  });
}
