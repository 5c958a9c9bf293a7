import { createHash } from 'node:crypto';
import { ApiProblem } from '@/lib/answers/problem';

// A cursor says where a page begins: after which place in a list. It holds for one query alone, and its check
// tells it from what somebody made up. What it names is public: there is no secret in it to keep.

const checkLength = 16;

/** The cursor of the page after a place in the list that `query` names. */
export function writeCursor(place: string, query: string): string {
  return Buffer.from(`${place}/${checkOf(place, query)}`).toString('base64url');
}

/**
 * The place that a cursor of the list that `query` names was written for.
 * @throws ApiProblem 400 where it is of another query, or was not written here.
 */
export function readCursor(cursor: string, query: string): string {
  const [place = '', check] = Buffer.from(cursor, 'base64url').toString().split('/');
  if (place !== '' && check === checkOf(place, query)) return place;
  const detail =
    'cursor is not one of this query: take it from next of the page before, and change nothing else.';
  throw new ApiProblem(400, { code: 'cursor_unknown', detail, field: 'cursor' });
}

function checkOf(place: string, query: string): string {
  return createHash('sha256').update(`cursor ${place} of ${query}`).digest('base64url').slice(0, checkLength);
}
