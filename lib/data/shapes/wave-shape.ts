import { type Base, type Estimate, estimateSchema, type Reference } from '@/lib/domain/record/estimate';
import { type Item, samplingSchema, type WaveSheet } from '@/lib/domain/record/wave';
import type { Prisma } from '../generated/client';
import { readMissing } from './missing-column';
import { sourceSelect, toSource } from './source-shape';

/** The columns of a wave without its items. */
export const sheetSelect = {
  slug: true,
  title: true,
  country: true,
  status: true,
  fieldworkStart: true,
  fieldworkEnd: true,
  universe: true,
  sampleSize: true,
  mode: true,
  sampling: true,
  marginOfError: true,
  designEffect: true,
  responseRate: true,
  weighting: true,
  frame: true,
  recruitment: true,
  eligibility: true,
  quotas: true,
  incentives: true,
  interviewLanguages: true,
  funder: true,
  qualityChecks: true,
  limitations: true,
  missing: true,
  organisations: {
    select: { role: true, organisation: { select: { slug: true, name: true } } },
    orderBy: { position: 'asc' },
  },
} satisfies Prisma.WaveSelect;

const estimateSelect = {
  value: true,
  decimals: true,
  qualifier: true,
  unit: true,
  position: true,
  referenceId: true,
  option: { select: { label: true, kind: true, position: true, side: true, step: true } },
} satisfies Prisma.EstimateSelect;

/** The columns of an item with its references, bases and estimates. */
export const itemSelect = {
  place: true,
  checkedBy: true,
  missing: true,
  question: { select: { slug: true, title: true, topic: true } },
  wording: { select: { text: true, language: true } },
  references: {
    select: { id: true, locator: true, note: true, missing: true, source: { select: sourceSelect } },
    orderBy: { position: 'asc' },
  },
  bases: {
    select: {
      kind: true,
      note: true,
      groupDimension: true,
      group: true,
      n: true,
      missing: true,
      estimates: { select: estimateSelect, orderBy: { position: 'asc' } },
    },
    orderBy: { position: 'asc' },
  },
} satisfies Prisma.ItemSelect;

/** The columns of a wave without its items, as read. */
export type SheetRow = Prisma.WaveGetPayload<{ select: typeof sheetSelect }>;
/** The columns of an item, as read. */
export type ItemRow = Prisma.ItemGetPayload<{ select: typeof itemSelect }>;
type ReferenceRow = ItemRow['references'][number];
type BaseRow = ItemRow['bases'][number];
type EstimateRow = BaseRow['estimates'][number];

/** A wave without its items, as the domain knows it. */
export function toSheet(row: SheetRow): WaveSheet {
  const { slug, title, country, status, missing, organisations, sampling, ...values } = row;
  const stated = readMissing(missing);
  const inRole = (role: SheetRow['organisations'][number]['role']) => {
    const names = organisations.filter((entry) => entry.role === role).map((entry) => entry.organisation);
    return names.length > 0 ? names : null;
  };
  return {
    slug,
    title,
    country,
    status,
    disclosure: {
      pollsters: stated('pollsters', inRole('pollster')),
      sponsors: stated('sponsors', inRole('sponsor')),
      fieldworkHouses: stated('fieldworkHouses', inRole('fieldwork_house')),
      fieldworkStart: stated('fieldworkStart', values.fieldworkStart),
      fieldworkEnd: stated('fieldworkEnd', values.fieldworkEnd),
      universe: stated('universe', values.universe),
      sampleSize: stated('sampleSize', values.sampleSize),
      mode: stated('mode', values.mode),
      sampling: stated('sampling', samplingSchema.nullable().parse(sampling)),
      marginOfError: stated('marginOfError', values.marginOfError),
      designEffect: stated('designEffect', values.designEffect),
      responseRate: stated('responseRate', values.responseRate),
      weighting: stated('weighting', values.weighting),
      frame: stated('frame', values.frame),
      recruitment: stated('recruitment', values.recruitment),
      eligibility: stated('eligibility', values.eligibility),
      quotas: stated('quotas', values.quotas),
      incentives: stated('incentives', values.incentives),
      interviewLanguages: stated('interviewLanguages', values.interviewLanguages),
      funder: stated('funder', values.funder),
      qualityChecks: stated('qualityChecks', values.qualityChecks),
      limitations: stated('limitations', values.limitations),
    },
  };
}

/** An item as the domain knows it. */
export function toItem(row: ItemRow): Item {
  const { question, wording, place, checkedBy, missing } = row;
  const referenceIds = row.references.map(({ id }) => id);
  return {
    question,
    wording: readMissing(missing)('wording', wording),
    place,
    checkedBy,
    references: row.references.map(toReference),
    bases: row.bases.map((base) => toBase(base, referenceIds)),
  };
}

function toReference({ source, locator, note, missing }: ReferenceRow): Reference {
  return { source: toSource(source), locator: readMissing(missing)('locator', locator), note };
}

function toBase(row: BaseRow, referenceIds: number[]): Base {
  const { kind, note, groupDimension, group, n, missing, estimates } = row;
  return {
    kind,
    note,
    groupDimension,
    group,
    n: readMissing(missing)('n', n),
    estimates: estimates.map((estimate) => toEstimate(estimate, referenceIds)),
  };
}

function toEstimate({ referenceId, ...row }: EstimateRow, referenceIds: number[]): Estimate {
  return estimateSchema.parse({ ...row, reference: referenceIds.indexOf(referenceId) });
}
