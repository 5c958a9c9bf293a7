'use server';

import { z } from 'zod';
import { answerButton, answerEdit, versionSchema } from '@/app/admin/_parts/answer-edit';
import type { EditAnswer } from '@/components/housekeeping/edit-answer';
import { deleteOrganisation } from '@/lib/data/edit/delete-unused';
import { mergeOrganisations, unmergeOrganisations } from '@/lib/data/organisations/merge-organisations';
import { getOrganisation } from '@/lib/data/organisations/organisation-sheet';
import { createOrganisation, updateOrganisation } from '@/lib/data/organisations/write-organisation';
import {
  organisationContentSchema,
  organisationEditSchema,
  toOrganisationFields,
} from '@/lib/domain/entry/organisation-edit';
import { versionField } from '@/lib/domain/entry/typed-fields';
import { slugSchema } from '@/lib/domain/values/slug';
import { database } from '@/lib/request/database';
import { answerProblem } from '@/lib/request/form-action';
import { editorOrProblem, publisherOrProblem } from '@/lib/sign-in/auth';
import { organisationWords } from './organisation-words';

const list = '/admin/organisations';

/** Creates an organisation. */
export async function create(before: EditAnswer | undefined, form: FormData): Promise<EditAnswer> {
  const { editor, problem } = await editorOrProblem();
  if (problem) return { ...answerProblem(form, problem), conflict: before?.conflict };
  return answerEdit(before, form, {
    schema: organisationContentSchema,
    save: async (content) => createOrganisation(await database(), { editor, content }),
    stored: async () => null,
    labelOf: (field) => field,
    hrefOf: (slug) => `${list}/${slug}?done=created`,
  });
}

/** Saves what somebody changed of an organisation. */
export async function save(
  slug: string,
  before: EditAnswer | undefined,
  form: FormData,
): Promise<EditAnswer> {
  const { editor, problem } = await editorOrProblem();
  if (problem) return { ...answerProblem(form, problem), conflict: before?.conflict };
  return answerEdit(before, form, {
    schema: organisationEditSchema,
    save: async (edit) => updateOrganisation(await database(), { editor, slug, edit }),
    stored: async () => {
      const sheet = await getOrganisation(await database(), slug);
      return sheet && { version: sheet.version, fields: toOrganisationFields(sheet) };
    },
    labelOf: (field) =>
      field === 'name' || field === 'aliases' || field === 'country' || field === 'url'
        ? organisationWords[field]
        : field,
    hrefOf: (saved) => `${list}/${saved}?done=saved`,
  });
}

const mergeSchema = z.object({
  from: slugSchema,
  into: slugSchema,
  fromVersion: versionField,
  intoVersion: versionField,
  moves: z.coerce.number().int().min(0),
});

/** Merges an organisation into another, as it was shown. */
export async function merge(_: EditAnswer | undefined, form: FormData): Promise<EditAnswer> {
  const { publisher, problem } = await publisherOrProblem();
  if (problem) return answerProblem(form, problem);
  return answerButton(form, mergeSchema, {
    run: async ({ from, into, fromVersion, intoVersion, moves }) =>
      mergeOrganisations(await database(), {
        publisher,
        from,
        into,
        versions: { from: fromVersion, into: intoVersion },
        moves,
      }),
    hrefOf: (slug) => `${list}/${slug}?done=merged`,
  });
}

/** Takes a merge back. */
export async function unmerge(_: EditAnswer | undefined, form: FormData): Promise<EditAnswer> {
  const { publisher, problem } = await publisherOrProblem();
  if (problem) return answerProblem(form, problem);
  return answerButton(form, versionSchema, {
    run: async (of) => unmergeOrganisations(await database(), { publisher, ...of }),
    hrefOf: (slug) => `${list}/${slug}?done=unmerged`,
  });
}

/** Removes an organisation that nothing names. */
export async function remove(_: EditAnswer | undefined, form: FormData): Promise<EditAnswer> {
  const { publisher, problem } = await publisherOrProblem();
  if (problem) return answerProblem(form, problem);
  return answerButton(form, versionSchema, {
    run: async (of) => deleteOrganisation(await database(), { publisher, ...of }),
    hrefOf: () => `${list}?done=deleted`,
  });
}
