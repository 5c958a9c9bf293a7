import { ApiProblem, apiHeaders } from '@/lib/answers/problem';
import { refusedBody } from '@/lib/answers/read-json';
import { requireNoQuery } from '@/lib/answers/read-query';
import type { Database } from '@/lib/data/db';
import { getDraft } from '@/lib/data/drafts/drafts';
import { noteKeyUse } from '@/lib/data/people/api-keys';
import type { DraftConflict } from '@/lib/data/shapes/draft-shape';
import type { EntryIssue } from '@/lib/domain/entry/entry-issue';
import type { Editor } from '@/lib/domain/people/editor';
import { RuleError } from '@/lib/domain/rule-error';
import { database } from '@/lib/request/database';
import { editorBehind } from '@/lib/sign-in/key-auth';
import { defaultLocale, wordsOf } from '@/lib/words/words';
import { answerKeyed, forbidden, requireKey } from './require-key';
import { pageOf } from './to-answers';

/** Who asks for a draft, and the register. */
type Asking = { db: Database; editor: Editor };

/**
 * Answers a request about drafts for a key that may write them.
 * @throws nothing: whatever is refused is answered as a problem.
 */
export function answerDrafts(
  request: Request,
  answer: (asking: Asking) => Promise<Response>,
): Promise<Response> {
  return answerKeyed(request, async () => {
    const holder = await requireKey(request);
    const right = editorBehind(holder);
    if ('refusal' in right) throw forbidden('drafts', right.refusal);
    requireNoQuery(request);
    const db = await database();
    const response = await answer({ db, editor: right.editor });
    if (request.method !== 'GET') await noteKeyUse(db, holder.key);
    return response;
  });
}

/**
 * A draft as it stands, as an answer.
 * @throws RuleError `draft_absent` where there is none of this key.
 */
export async function answerDraft(db: Database, key: string, status = 200): Promise<Response> {
  const draft = await getDraft(db, key);
  if (!draft) throw new RuleError('draft_absent');
  const answer = { ...draft, page: pageOf('admin', 'drafts', key) };
  const headers = status === 201 ? { ...apiHeaders, Location: `/api/v1/drafts/${key}` } : apiHeaders;
  return Response.json(answer, { status, headers });
}

/** 409: somebody saved the draft since the version that the request starts from. */
export function staleDraft({ version, entry, savedBy }: DraftConflict): ApiProblem {
  const detail = `${savedBy} saved version ${version} of this draft since. Nothing was changed: start from current.`;
  return new ApiProblem(409, {
    code: 'stale',
    detail,
    field: 'version',
    current: { version, savedBy, entry },
  });
}

/** 422: this keeps a draft from being published. */
export function unfinishedDraft(issues: readonly EntryIssue[]): ApiProblem {
  const { t } = wordsOf(defaultLocale);
  return refusedBody(
    issues.map(({ path, key, values }) => ({
      path: `entry.${path}`,
      reason: t(`admin.entry.issue.${key}`, { ...values }),
    })),
  );
}
