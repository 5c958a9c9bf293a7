import { cached } from '@/lib/cache';
import { listQuotedClaims } from '@/lib/data/claims';
import { overviewTag } from '@/lib/domain/cache-tags';
import type { QuotedClaim } from '@/lib/domain/claim';
import { claimColumns, claimTextAt, toClaimRecord } from '@/lib/domain/claim-rows';
import { writeHeader, writeLines } from '@/lib/domain/results-csv';
import { notFound } from './api/problem';
import { readClaim } from './read-claim';
import { answerWhole } from './whole-answer';

type Form = 'csv' | 'json';

/** Every claim on a published figure as a table. */
export async function answerClaims(request: Request, form: Form): Promise<Response> {
  const claims = await cached((db) => listQuotedClaims(db), { name: 'claims', tags: [overviewTag] });
  return answer(request, form, 'barometer-claims', claims);
}

/** One claim as a table of one row; 404 where there is none of that name. */
export async function answerClaim(request: Request, form: Form, slug: string): Promise<Response> {
  const found = await readClaim(slug);
  if (!found) return notFound(request).toResponse();
  return answer(request, form, `barometer-claim-${slug}`, [found.quotedClaim]);
}

function answer(request: Request, form: Form, name: string, claims: readonly QuotedClaim[]): Response {
  const records = claims.map(toClaimRecord);
  if (form === 'json') return answerWhole(request, JSON.stringify(records), { type: 'application/json' });
  const rows = records.map((record) => claimColumns.map((column) => record[column]));
  return answerWhole(request, writeHeader(claimColumns) + writeLines(rows, claimTextAt), {
    type: 'text/csv; charset=utf-8; header=present',
    fileName: `${name}.csv`,
  });
}
