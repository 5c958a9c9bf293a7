import { answerDraft, answerDrafts, staleDraft, unfinishedDraft } from '@/lib/answers/api/draft-writing';
import { onlyMethods } from '@/lib/answers/problem';
import { readJson } from '@/lib/answers/read-json';
import { sendToReview } from '@/lib/data/drafts/review-draft';
import { submitOrderSchema } from '@/lib/domain/api/draft-orders';

const refuse = onlyMethods('POST');

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT };

/** Hands a draft to the publishers, if nothing keeps it from being published. */
export function POST(
  request: Request,
  { params }: RouteContext<'/api/v1/drafts/[key]/submit'>,
): Promise<Response> {
  return answerDrafts(request, async ({ db, editor }) => {
    const { key } = await params;
    const { version } = await readJson(request, submitOrderSchema);
    const result = await sendToReview(db, { editor, key, version });
    if (result.kind === 'conflict') throw staleDraft(result);
    if (result.kind === 'issues') throw unfinishedDraft(result.issues);
    return answerDraft(db, key);
  });
}
