import { notFound } from '@/lib/answers/problem';
import { requireQuery } from '@/lib/answers/read-query';
import { type Answer, type NamedRoute, namedRoute, publicRoute, type Route } from '@/lib/answers/respond';
import { listQuotedClaims } from '@/lib/data/claims/claims';
import { readTableQuery } from '@/lib/domain/queries/table-query';
import type { QuotedClaim } from '@/lib/domain/record/claim';
import { claimColumns, claimTextAt, toClaimRecord } from '@/lib/domain/tables/claim-rows';
import { database } from '@/lib/request/database';
import { readClaim } from '@/lib/request/read-claim';
import { type TableForm, tableAs, tableParametersOf } from './table-answer';

/** The route of every claim on a published figure as a table. */
export function claimsAs(form: TableForm): Route {
  return publicRoute((request) =>
    answerClaims(request, form, 'claims', async () => listQuotedClaims(await database())),
  );
}

/** The route of one claim as a table of one row. */
export function claimAs(form: TableForm): NamedRoute {
  return namedRoute((request, slug) =>
    answerClaims(request, form, `claim-${slug}`, async () => {
      const found = await readClaim(slug);
      if (!found) throw notFound(request);
      return [found.quotedClaim];
    }),
  );
}

async function answerClaims(
  request: Request,
  form: TableForm,
  name: string,
  read: () => Promise<QuotedClaim[]>,
): Promise<Answer> {
  const { byteOrderMark } = requireQuery(readTableQuery(tableParametersOf(request, form), null));
  const records = (await read()).map(toClaimRecord);
  return tableAs(form, `barometer-${name}`, {
    columns: claimColumns,
    textAt: claimTextAt,
    isMarked: byteOrderMark,
    async *rows() {
      yield records.map((record) => claimColumns.map((column) => record[column]));
    },
  });
}
