import { answerDraft, answerDrafts } from '@/lib/answers/api/draft-writing';
import { onlyMethods } from '@/lib/answers/problem';
import { readJson } from '@/lib/answers/read-json';
import { createDraft, openCorrection } from '@/lib/data/drafts/write-drafts';
import { newDraftOrderSchema } from '@/lib/domain/api/draft-orders';

const refuse = onlyMethods('POST');

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT };

/** Begins a draft of a new wave, or the correction of a published one; gives the correction that has been begun. */
export function POST(request: Request): Promise<Response> {
  return answerDrafts(request, async ({ db, editor }) => {
    const order = await readJson(request, newDraftOrderSchema);
    const { key } =
      'wave' in order
        ? await openCorrection(db, { editor, wave: order.wave })
        : await createDraft(db, { editor, entry: order.entry });
    return answerDraft(db, key, 201);
  });
}
