import type { Base } from '@/lib/domain/estimate';
import { estimateSchema } from '@/lib/domain/estimate';
import { type Item, samplingSchema, type WaveSheet } from '@/lib/domain/wave';
import type { Prisma } from './generated/client';
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

type SheetRow = Prisma.WaveGetPayload<{ select: typeof sheetSelect }>;
type ItemRow = Prisma.ItemGetPayload<{ select: typeof itemSelect }>;
type BaseRow = ItemRow['bases'][number];

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
  const { question, wording, place, checkedBy, missing, references, bases } = row;
  const referenceIds = references.map(({ id }) => id);
  return {
    question,
    wording: readMissing(missing)('wording', wording),
    place,
    checkedBy,
    references: references.map(({ source, locator, note, missing: referenceMissing }) => ({
      source: toSource(source),
      locator: readMissing(referenceMissing)('locator', locator),
      note,
    })),
    bases: bases.map((base) => toBase(base, referenceIds)),
  };
}

function toBase(row: BaseRow, referenceIds: number[]): Base {
  const { estimates, missing, n, ...rest } = row;
  return {
    ...rest,
    n: readMissing(missing)('n', n),
    estimates: estimates.map(({ referenceId, ...estimate }) =>
      estimateSchema.parse({ ...estimate, reference: referenceIds.indexOf(referenceId) }),
    ),
  };
}
