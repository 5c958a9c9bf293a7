'use server';

import { z } from 'zod';
import { answerButton } from '@/app/admin/_parts/answer-edit';
import type { EditAnswer } from '@/components/housekeeping/edit-answer';
import { restoreBefore } from '@/lib/data/edit/restore-deleted';
import { restoreRemoved } from '@/lib/data/edit/restore-removed';
import { versionField } from '@/lib/domain/entry/typed-fields';
import { database } from '@/lib/request/database';
import { answerProblem } from '@/lib/request/form-action';
import { publisherOrProblem } from '@/lib/sign-in/auth';

const removedSchema = z.object({
  revision: z.coerce.number().int().min(1),
  /** The page of the thing. */
  href: z.string().regex(/^\/admin\/[a-z]+\/[a-z0-9-]+$/),
});
const schema = removedSchema.extend({ version: versionField });

/** Puts a thing back as it was before one of its revisions. */
export async function restore(_: EditAnswer | undefined, form: FormData): Promise<EditAnswer> {
  const { publisher, problem } = await publisherOrProblem();
  if (problem) return answerProblem(form, problem);
  let href = '/admin/log';
  return answerButton(form, schema, {
    run: async ({ revision, version, href: asked }) => {
      href = `${asked}?done=restored`;
      return restoreBefore(await database(), { publisher, revision, version });
    },
    hrefOf: () => href,
  });
}

/** Puts back a thing that one of its revisions removed. */
export async function putBack(_: EditAnswer | undefined, form: FormData): Promise<EditAnswer> {
  const { publisher, problem } = await publisherOrProblem();
  if (problem) return answerProblem(form, problem);
  let href = '/admin/log';
  return answerButton(form, removedSchema, {
    run: async ({ revision, href: asked }) => {
      href = `${asked}?done=restored`;
      return restoreRemoved(await database(), { publisher, revision });
    },
    hrefOf: () => href,
  });
}
