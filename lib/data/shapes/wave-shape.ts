import { samplingSchema, type WaveSheet } from '@/lib/domain/record/wave';
import type { Prisma } from '../generated/client';
import { readMissing } from './missing-column';

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

/** The columns of a wave without its items, as read. */
export type SheetRow = Prisma.WaveGetPayload<{ select: typeof sheetSelect }>;

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
