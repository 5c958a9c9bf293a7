import { answerDraft, answerDrafts, staleDraft } from '@/app/api/draft-writing';
import { onlyMethods } from '@/app/api/problem';
import { readJson } from '@/app/api/read-json';
import { saveDraft } from '@/lib/data/write-drafts';
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
