import { answerNotFound, answerWhole } from '@/lib/answers/respond';
import { listQuotedClaims } from '@/lib/data/claims/claims';
import type { QuotedClaim } from '@/lib/domain/record/claim';
import { writeHeader, writeLines } from '@/lib/domain/results/results-csv';
import { claimColumns, claimTextAt, toClaimRecord } from '@/lib/domain/tables/claim-rows';
import { database } from '@/lib/request/database';
import { readClaim } from '@/lib/request/read-claim';
import { csvType, type TableForm } from './table-answer';

/** Every claim on a published figure as a table. */
export async function answerClaims(form: TableForm): Promise<Response> {
  return answer(form, 'barometer-claims', await listQuotedClaims(await database()));
}

/** One claim as a table of one row; 404 where there is none of that name. */
export async function answerClaim(request: Request, form: TableForm, slug: string): Promise<Response> {
  const found = await readClaim(slug);
  if (!found) return answerNotFound(request);
  return answer(form, `barometer-claim-${slug}`, [found.quotedClaim]);
}

function answer(form: TableForm, name: string, claims: readonly QuotedClaim[]): Response {
  const records = claims.map(toClaimRecord);
  if (form === 'json') return answerWhole(JSON.stringify(records), { type: 'application/json' });
  const rows = records.map((record) => claimColumns.map((column) => record[column]));
  return answerWhole(writeHeader(claimColumns) + writeLines(rows, claimTextAt), {
    type: csvType,
    disposition: `attachment; filename="${name}.csv"`,
  });
}
