import { notFound } from '@/lib/answers/problem';
import { parametersOf, requireQuery } from '@/lib/answers/read-query';
import { type Answer, type NamedRoute, namedRoute, publicRoute, type Route } from '@/lib/answers/respond';
import { listQuotedClaims } from '@/lib/data/claims/claims';
import { readTableQuery } from '@/lib/domain/queries/table-query';
import type { QuotedClaim } from '@/lib/domain/record/claim';
import { claimColumns, claimTextAt, toClaimRecord } from '@/lib/domain/tables/claim-rows';
import { database } from '@/lib/request/database';
import { readClaim } from '@/lib/request/read-claim';
import { type TableForm, tableAs } from './table-answer';

/** The route of every claim on a published figure as a table. */
export function claimsAs(form: TableForm): Route {
  return publicRoute(async (request) => toTable(request, form, await listQuotedClaims(await database())));
}

/** The route of one claim as a table of one row. */
export function claimAs(form: TableForm): NamedRoute {
  return namedRoute(async (request, slug) => {
    const found = await readClaim(slug);
    if (!found) throw notFound(request);
    return toTable(request, form, [found.quotedClaim], `claim-${slug}`);
  });
}

function toTable(request: Request, form: TableForm, claims: readonly QuotedClaim[], name = 'claims'): Answer {
  const { byteOrderMark } = requireQuery(readTableQuery(parametersOf(request), null));
  return tableAs(form, `barometer-${name}`, {
    columns: claimColumns,
    textAt: claimTextAt,
    isMarked: byteOrderMark,
    async *rows() {
      yield claims.map(toClaimRecord).map((record) => claimColumns.map((column) => record[column]));
    },
  });
}
