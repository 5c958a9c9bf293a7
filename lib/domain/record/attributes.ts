import { z } from 'zod';
import { edtfSchema } from '@/lib/domain/values/edtf-schema';
import { type Stated, statedSchema, valueOf } from '@/lib/domain/values/missing';
import { printedNumberSchema } from '@/lib/domain/values/printed-number';
import { textSchema } from '@/lib/domain/values/text';
import { type OrganisationRole, organisationNameSchema } from './organisation';

// Everything that a wave's sources may disclose of it, said once: entry, import, tables, API, package, codebook, corrections
// and merges derive their lists from here. A new attribute is a line here, a column of `Wave` with its migration, and words.

/** How respondents were selected. */
export const samplingSchema = z.enum(['probability', 'non_probability', 'mixed']);
export type Sampling = z.infer<typeof samplingSchema>;

/** What an attribute of each kind holds where it has a value. */
const kinds = {
  organisations: statedSchema(z.array(organisationNameSchema).min(1)),
  date: statedSchema(edtfSchema),
  text: statedSchema(textSchema),
  /** Interviews. */
  count: statedSchema(z.int32().min(1)),
  sampling: statedSchema(samplingSchema),
  /** A number as published, with its decimals. */
  printed: statedSchema(z.string().refine((value) => printedNumberSchema.safeParse(value).success)),
};

export type AttributeKind = keyof typeof kinds;

/** What is known of an attribute, whatever wave it is of. */
type AttributeFacts = {
  kind: AttributeKind;
  /** Its column in tables, those of the data package for one. */
  column: string;
  /** What its column of the data package says, in a few words. */
  means: string;
  unit?: 'points' | 'ratio' | 'percent';
  /** Whether it is said of one wave alone, so that the next one does not begin with it. */
  isOfOneWave?: true;
  /** What the organisations did that it names. */
  role?: OrganisationRole;
};

/** The attributes of a wave, in the order in which they are told. */
export const attributes = {
  pollsters: {
    kind: 'organisations',
    role: 'pollster',
    column: 'pollster',
    means: 'Why no pollster is named',
  },
  sponsors: {
    kind: 'organisations',
    role: 'sponsor',
    column: 'sponsor',
    means: 'Why no sponsor is named',
  },
  fieldworkHouses: {
    kind: 'organisations',
    role: 'fieldwork_house',
    column: 'fieldwork_house',
    means: 'Why no fieldwork house is named',
  },
  fieldworkStart: {
    kind: 'date',
    column: 'fieldwork_start',
    means: 'First day of fieldwork, EDTF',
    isOfOneWave: true,
  },
  fieldworkEnd: {
    kind: 'date',
    column: 'fieldwork_end',
    means: 'Last day of fieldwork, EDTF',
    isOfOneWave: true,
  },
  universe: { kind: 'text', column: 'universe', means: 'Whom the sample stands for' },
  sampleSize: {
    kind: 'count',
    column: 'sample_size',
    means: 'Interviews',
    isOfOneWave: true,
  },
  mode: { kind: 'text', column: 'mode', means: 'How people were asked' },
  sampling: { kind: 'sampling', column: 'sampling', means: 'Kind of sample' },
  marginOfError: {
    kind: 'printed',
    unit: 'points',
    column: 'margin_of_error',
    means: 'Margin of error as published',
    isOfOneWave: true,
  },
  designEffect: {
    kind: 'printed',
    unit: 'ratio',
    column: 'design_effect',
    means: 'Design effect as published',
    isOfOneWave: true,
  },
  responseRate: {
    kind: 'printed',
    unit: 'percent',
    column: 'response_rate',
    means: 'Response rate as published',
    isOfOneWave: true,
  },
  weighting: { kind: 'text', column: 'weighting', means: 'How answers were weighted' },
  frame: { kind: 'text', column: 'frame', means: 'Sampling frame' },
  recruitment: { kind: 'text', column: 'recruitment', means: 'How people were recruited' },
  eligibility: { kind: 'text', column: 'eligibility', means: 'Who could take part' },
  quotas: { kind: 'text', column: 'quotas', means: 'Quotas' },
  incentives: { kind: 'text', column: 'incentives', means: 'Incentives' },
  interviewLanguages: { kind: 'text', column: 'interview_languages', means: 'Languages of the interviews' },
  funder: { kind: 'text', column: 'funder', means: 'Original funder' },
  qualityChecks: { kind: 'text', column: 'quality_checks', means: 'Processing and quality checks' },
  limitations: { kind: 'text', column: 'limitations', means: 'Limitations' },
} as const satisfies Record<string, AttributeFacts>;

export type AttributeName = keyof typeof attributes;
type NamesOf<Kind> = {
  [Name in AttributeName]: (typeof attributes)[Name]['kind'] extends Kind ? Name : never;
}[AttributeName];
/** An attribute that is kept in a column of its own; organisations are linked. */
export type StoredName = Exclude<AttributeName, NamesOf<'organisations'>>;

type DisclosureShape = { [Name in AttributeName]: (typeof kinds)[(typeof attributes)[Name]['kind']] };

/** Each attribute of a wave with its value or why it has none. */
export type Disclosure = { [Name in AttributeName]: z.output<DisclosureShape[Name]> };

/** Whether a word names an attribute. */
function isAttributeName(name: string): name is AttributeName {
  return Object.hasOwn(attributes, name);
}

/** The attributes, in their order. */
export const attributeNames: readonly AttributeName[] = Object.keys(attributes).filter(isAttributeName);

const storedNames: readonly StoredName[] = attributeNames.filter(isStored);

/** What is known of an attribute. */
export function factsOf(name: AttributeName): AttributeFacts {
  return attributes[name];
}

/** Whether an attribute has a column of its own in the register. */
export function isStored(name: AttributeName): name is StoredName {
  return factsOf(name).role === undefined;
}

/** The column that says why no organisation is named, in the table of waves of the data package. */
export function unnamedColumn(name: AttributeName): string {
  return `${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}_missing`;
}

/** For each attribute, what `make` makes of it. */
export function ofAttributes<Made>(make: (name: AttributeName) => Made): Record<AttributeName, Made> {
  return ofNames(attributeNames, make);
}

/** For each attribute that has a column of its own, what `make` makes of it. */
export function ofStored<Made>(make: (name: StoredName) => Made): Record<StoredName, Made> {
  return ofNames(storedNames, make);
}

function ofNames<Name extends string, Made>(names: readonly Name[], make: (name: Name) => Made) {
  const made: Partial<Record<Name, Made>> = {};
  for (const name of names) made[name] = make(name);
  const isWhole = (part: typeof made): part is Record<Name, Made> => names.every((name) => name in part);
  if (!isWhole(made)) throw new Error('An attribute is missing');
  return made;
}

/** A disclosure of what `make` gives of each attribute, which has to be of the attribute's kind. */
export function disclosureOf(make: (name: AttributeName) => Stated<unknown>): Disclosure {
  const made: Record<AttributeName, unknown> = ofAttributes(make);
  const isOfKinds = (given: typeof made): given is Disclosure =>
    attributeNames.every((name) => isOfKind(name, given[name]));
  if (!isOfKinds(made)) throw new TypeError('An attribute is of another kind');
  return made;
}

/** The values of a disclosure as the register keeps them, each in its column; null where there is none. */
export type StoredValues = {
  [Name in StoredName]: Extract<Disclosure[Name], { value: unknown }>['value'] | null;
};

/** What of a disclosure stands in columns. */
export function storedValuesOf(disclosure: Disclosure): StoredValues {
  const values: Record<StoredName, unknown> = ofStored((name) => valueOf<unknown>(disclosure[name]));
  const isOfKinds = (given: typeof values): given is StoredValues =>
    storedNames.every((name) => given[name] === valueOf<unknown>(disclosure[name]));
  if (!isOfKinds(values)) throw new TypeError('An attribute is of another kind');
  return values;
}

/** Judges the kind alone: what is written in it was judged where it came in. */
function isOfKind(name: AttributeName, stated: unknown): boolean {
  if (typeof stated !== 'object' || stated === null) return false;
  if ('missing' in stated) return true;
  if (!('value' in stated)) return false;
  const { kind } = factsOf(name);
  if (kind === 'organisations') return Array.isArray(stated.value);
  if (kind === 'sampling') return samplingSchema.safeParse(stated.value).success;
  return typeof stated.value === (kind === 'count' ? 'number' : 'string');
}

const shape: Record<AttributeName, z.ZodType> = ofAttributes((name) => kinds[attributes[name].kind]);
const isShape = (given: typeof shape): given is DisclosureShape =>
  attributeNames.every((name) => given[name] === kinds[attributes[name].kind]);
if (!isShape(shape)) throw new Error('An attribute has no schema');

/** Zod schema of a disclosure. */
export const disclosureSchema = z.strictObject(shape);

/** A disclosure in which no attribute has been entered yet. */
export const nothingEntered: Disclosure = disclosureOf(() => ({ missing: 'not_entered' }));
