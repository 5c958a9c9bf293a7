import { z } from 'zod';
import type { KeyScope } from '@/lib/domain/people/api-key';
import * as answers from './api-answers';
import * as parameters from './api-parameters';
import type { ProblemStatus } from './api-problem';
import * as drafts from './draft-orders';
import { importFileTypes, importParameters } from './import-order';

/** What can be asked of the API at one address by one method. */
export type ApiOperation = {
  /** Under `/api/v1`; a part in braces stands for a name. */
  path: string;
  method: 'get' | 'post' | 'put';
  id: string;
  summary: string;
  query: z.ZodObject;
  /** The body that is taken, by its media type. */
  body?: Readonly<Record<string, z.ZodType>>;
  answers: Readonly<Record<number, z.ZodType>>;
  problems: readonly ProblemStatus[];
  /** The scope that a key needs; whoever reads needs none. */
  scope?: KeyScope;
  /** An address to try, under `/api/v1`. */
  example?: string;
};

type ListOperation = Pick<ApiOperation, 'id' | 'summary' | 'query' | 'example'> & {
  name: string;
  thing: z.ZodType;
};

function list({ name, thing, ...operation }: ListOperation): ApiOperation {
  const listed = answers.listAnswerSchema(thing);
  return { path: `/${name}`, method: 'get', answers: { 200: listed }, problems: [400, 405], ...operation };
}

type WholeOperation = Pick<ApiOperation, 'id' | 'summary' | 'example'> & { name: string; thing: z.ZodType };

function whole({ name, thing, ...operation }: WholeOperation): ApiOperation {
  return {
    path: `/${name}/{slug}`,
    method: 'get',
    query: parameters.noParameters,
    answers: { 200: thing },
    problems: name === 'waves' ? [400, 404, 405, 410] : [400, 404, 405],
    ...operation,
  };
}

/** Everything that reads. */
export const readOperations: readonly ApiOperation[] = [
  list({
    name: 'questions',
    id: 'listQuestions',
    summary: 'Questions that something is published of, in the order of entry.',
    query: parameters.filteredParameters,
    thing: answers.questionAnswerSchema,
    example: 'questions?topic=Elections',
  }),
  whole({
    name: 'questions',
    id: 'getQuestion',
    summary: 'A question with all its published items: its trend.',
    thing: answers.wholeQuestionAnswerSchema,
    example: 'questions/would-vote',
  }),
  list({
    name: 'waves',
    id: 'listWaves',
    summary: 'Published waves, in the order of entry.',
    query: parameters.filteredParameters,
    thing: answers.waveAnswerSchema,
    example: 'waves?country=KZ',
  }),
  whole({
    name: 'waves',
    id: 'getWave',
    summary: 'A published wave with everything published of it.',
    thing: answers.wholeWaveAnswerSchema,
    example: 'waves/mongolia-2024',
  }),
  list({
    name: 'items',
    id: 'listItems',
    summary: 'Questions as asked in published waves, with their bases and values, wave by wave.',
    query: parameters.resultsListParameters,
    thing: answers.itemAnswerSchema,
    example: 'items?question=would-vote',
  }),
  list({
    name: 'estimates',
    id: 'listEstimates',
    summary: 'Published values, wave by wave in the order in which they were printed.',
    query: parameters.resultsListParameters,
    thing: answers.estimateAnswerSchema,
    example: 'estimates?question=would-vote&base=all&from=2012',
  }),
  list({
    name: 'sources',
    id: 'listSources',
    summary: 'Documents that something published was taken from, in the order of entry.',
    query: parameters.wholeListParameters,
    thing: answers.sourceAnswerSchema,
    example: 'sources?limit=5',
  }),
  whole({
    name: 'sources',
    id: 'getSource',
    summary: 'A document, and what was taken from it.',
    thing: answers.wholeSourceAnswerSchema,
    example: 'sources/politbarometer-2019',
  }),
  list({
    name: 'organisations',
    id: 'listOrganisations',
    summary: 'Organisations that something published names, in the order of entry.',
    query: parameters.wholeListParameters,
    thing: answers.organisationAnswerSchema,
    example: 'organisations?limit=5',
  }),
  whole({
    name: 'organisations',
    id: 'getOrganisation',
    summary: 'An organisation, and the waves that it is the pollster of.',
    thing: answers.wholeOrganisationAnswerSchema,
    example: 'organisations/demoscope',
  }),
  list({
    name: 'claims',
    id: 'listClaims',
    summary: 'Sentences that quote published values, by slug.',
    query: parameters.claimsParameters,
    thing: answers.claimAnswerSchema,
    example: 'claims?question=best-partner',
  }),
  whole({
    name: 'claims',
    id: 'getClaim',
    summary: 'A sentence, and the value behind it; of a wave that was withdrawn too.',
    thing: answers.claimAnswerSchema,
    example: 'claims/russia-best-partner-69',
  }),
  list({
    name: 'corrections',
    id: 'listCorrections',
    summary: 'What was corrected, withdrawn, reinstated or put back, in the order in which it was done.',
    query: parameters.correctionsParameters,
    thing: answers.correctionAnswerSchema,
    example: 'corrections',
  }),
];

const json = 'application/json';
const ofKeys: ProblemStatus[] = [401, 403, 405, 429, 503];

/** Everything that writes. */
export const writeOperations: readonly ApiOperation[] = [
  {
    path: '/drafts',
    method: 'post',
    id: 'createDraft',
    summary: 'Begins a draft of a new wave, or the correction of a published one.',
    query: parameters.noParameters,
    body: { [json]: drafts.newDraftOrderSchema },
    answers: { 201: drafts.draftAnswerSchema },
    problems: [400, 409, 413, 415, 422, ...ofKeys],
    scope: 'drafts',
  },
  {
    path: '/drafts/{key}',
    method: 'get',
    id: 'getDraft',
    summary: 'A draft as it stands.',
    query: parameters.noParameters,
    answers: { 200: drafts.draftAnswerSchema },
    problems: [400, 404, ...ofKeys],
    scope: 'drafts',
  },
  {
    path: '/drafts/{key}',
    method: 'put',
    id: 'saveDraft',
    summary: 'Keeps what a draft is to hold, unless somebody saved since the version named.',
    query: parameters.noParameters,
    body: { [json]: drafts.saveOrderSchema },
    answers: { 200: drafts.draftAnswerSchema },
    problems: [400, 404, 409, 413, 415, 422, ...ofKeys],
    scope: 'drafts',
  },
  {
    path: '/drafts/{key}/submit',
    method: 'post',
    id: 'submitDraft',
    summary: 'Hands a draft to the publishers, if nothing keeps it from being published.',
    query: parameters.noParameters,
    body: { [json]: drafts.submitOrderSchema },
    answers: { 200: drafts.draftAnswerSchema },
    problems: [400, 404, 409, 413, 415, 422, ...ofKeys],
    scope: 'drafts',
  },
  {
    path: '/import',
    method: 'post',
    id: 'importFile',
    summary: 'Imports a file as the page does, or says what an import of it would do.',
    query: importParameters,
    body: {
      'multipart/form-data': importParameters.extend({ file: z.string().meta({ format: 'binary' }) }),
      ...Object.fromEntries(importFileTypes.map((type) => [type, z.string().meta({ format: 'binary' })])),
    },
    answers: {
      200: z.looseObject({}).meta({ id: 'ImportReport', description: 'What was done, wave by wave.' }),
      201: z.looseObject({}).meta({ description: 'The same, where something was written.' }),
    },
    problems: [400, 409, 413, 415, 422, ...ofKeys],
    scope: 'drafts',
  },
];
