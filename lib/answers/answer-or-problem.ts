import { randomUUID } from 'node:crypto';
import { RuleError } from '@/lib/domain/rule-error';
import { ruleText } from '@/lib/words/rule-text';
import { ApiProblem } from './problem';

/** Rules that say no because of what somebody else did: the same request may be right at another time. */
const conflicts = new Set([
  'stale',
  'wave_exists',
  'wave_moved',
  'wave_withdrawn',
  'draft_changed',
  'draft_in_review',
  'name_taken',
  'slug_taken',
  'organisation_merged',
  'claim_unbound',
]);

/** Rules that say no because what the address names is not there. */
const absences = new Set(['draft_absent']);

/** The status in the log of an answer that nobody waits for any more. */
const clientGone = 499;

/** Answers a request, or says why it is refused. */
export async function answerApi(request: Request, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (request.signal.aborted) return new Response(null, { status: clientGone });
    return toProblem(error).toResponse();
  }
}

/** What went wrong, as a problem: a rule that said no, or a mistake of ours, which is logged under a number. */
export function toProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (error instanceof RuleError) {
    const { key, field } = error;
    const status = absences.has(key) ? 404 : conflicts.has(key) ? 409 : 422;
    return new ApiProblem(status, { code: key, detail: ruleText(error), ...(field && { field }) });
  }
  const id = randomUUID();
  console.error(`error ${id}:`, error);
  const detail = `This is our mistake, not yours. Nothing was changed. It has been logged under ${id}.`;
  return new ApiProblem(500, { code: 'internal_error', detail });
}
