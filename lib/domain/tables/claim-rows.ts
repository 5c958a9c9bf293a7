import type { QuotedClaim } from '@/lib/domain/record/claim';
import { writePrintedNumber } from '@/lib/domain/values/printed-number';

/** The columns of the table of claims, in order. New ones are only ever added at the end. */
export const claimColumns = [
  'claim',
  'sentence',
  'verbatim',
  'source',
  'locator',
  'wave',
  'question',
  'wording',
  'base',
  'group_dimension',
  'group',
  'option',
  'value',
  'qualifier',
] as const;

/** The name of a column of the table of claims. */
export type ClaimColumn = (typeof claimColumns)[number];

const textColumns: readonly ClaimColumn[] = [
  'sentence',
  'locator',
  'wording',
  'base',
  'group_dimension',
  'group',
  'option',
];

/** For each column of the table of claims, whether it holds free text. */
export const claimTextAt: readonly boolean[] = claimColumns.map((column) => textColumns.includes(column));

/** A claim as a row of the table of claims, with the value that it quotes as it stands now. */
export function toClaimRecord({ claim, quoted }: Omit<QuotedClaim, 'source'>): Record<ClaimColumn, string> {
  const { slug, sentence, verbatim, source, locator, estimate: place } = claim;
  return {
    claim: slug,
    sentence,
    verbatim: verbatim ? 'yes' : 'no',
    source,
    locator: locator ?? '',
    wave: place.wave,
    question: place.question,
    wording: place.wording ?? '',
    base: place.base,
    group_dimension: place.groupDimension ?? '',
    group: place.group ?? '',
    option: place.option,
    value: writePrintedNumber(quoted.estimate),
    qualifier: quoted.estimate.qualifier,
  };
}
