import type { ListedEstimate, ListedItem } from '@/lib/data/results/results-in-place';
import type { ClaimAnswer, EstimateAnswer, ItemAnswer, WaveMark } from '@/lib/domain/api/api-answers';
import type { QuotedClaim } from '@/lib/domain/record/claim';
import type { WaveSheet } from '@/lib/domain/record/wave';
import { writePrintedNumber } from '@/lib/domain/values/printed-number';
import { env } from '@/lib/env';

/** The address of a page of the site. */
export function pageOf(...parts: string[]): string {
  return [env().SITE_URL, ...parts].join('/');
}

/** A wave where values of it stand. */
export function toWaveMark({ slug, title, country, status, disclosure }: WaveSheet): WaveMark {
  const { pollsters, fieldworkStart, fieldworkEnd, sampleSize, mode, sampling } = disclosure;
  return {
    slug,
    title,
    country,
    status,
    pollsters,
    fieldworkStart,
    fieldworkEnd,
    sampleSize,
    mode,
    sampling,
  };
}

/** An item as the API answers with it. */
export function toItemAnswer({ sheet, item }: ListedItem): ItemAnswer {
  const page = pageOf('questions', item.question.slug, 'waves', sheet.slug);
  return { wave: toWaveMark(sheet), ...item, page };
}

/** A claim as the API answers with it. */
export function toClaimAnswer({ claim, source, quoted }: QuotedClaim): ClaimAnswer {
  const { source: _, estimate: __, ...said } = claim;
  return {
    ...said,
    page: pageOf('claims', claim.slug),
    printedIn: source,
    estimate: toEstimateAnswer(quoted),
  };
}

/** A value as the API answers with it. */
export function toEstimateAnswer({ sheet, item, base, estimate }: ListedEstimate): EstimateAnswer {
  const { reference: index, ...value } = estimate;
  const { estimates: _, ...ofWhom } = base;
  const reference = item.references[index];
  if (!reference) throw new RangeError(`estimate names reference ${index}, which the item has not`);
  const { slug, title, kind } = reference.source;
  return {
    wave: toWaveMark(sheet),
    question: item.question,
    wording: item.wording,
    base: ofWhom,
    ...value,
    printed: writePrintedNumber(estimate),
    source: { slug, title, kind },
    locator: reference.locator,
    note: reference.note,
  };
}
