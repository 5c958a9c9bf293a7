import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { ConflictField, EditAnswer, JoinedForm } from '@/components/housekeeping/edit-answer';
import type { Database } from '@/lib/data/db';
import type { By, Kept, Publication } from '@/lib/data/edit/write-edit';
import { propose } from '@/lib/data/proposals/write-proposal';
import { type FormFields, formFieldsSchema, joinFields, readFields } from '@/lib/domain/entry/form-fields';
import type { Proposal, ProposedWord } from '@/lib/domain/entry/proposal';
import { editFrameSchema, versionField } from '@/lib/domain/entry/typed-fields';
import { RuleError } from '@/lib/domain/rule-error';
import { slugSchema } from '@/lib/domain/values/slug';
import {
  answerForm,
  answerProblem,
  readTypedFields,
  type TypedFields,
  toForm,
} from '@/lib/request/form-action';
import { guard, type Office } from '@/lib/sign-in/auth';
import type { Words } from '@/lib/words/words';

/** What a button is about: a thing at the version that was looked at. */
export const versionSchema = z.object({ slug: slugSchema, version: versionField });

/** The same, with why, for readers, where they see it. */
export const publicVersionSchema = versionSchema.extend({ reason: editFrameSchema.shape.reason });

/** A thing as its form would be filled in now. */
type Stored = { version: number; title: string; fields: FormFields };

/** How a kind of thing is changed by its form. */
export type EditedThing<Schema extends z.ZodType> = {
  word: ProposedWord;
  schema: Schema;
  load: (db: Database, slug: string) => Promise<Stored | null>;
  save: (db: Database, of: By & { slug: string; edit: z.output<Schema> }) => Promise<Kept>;
  /** Refuses new names that look like others, of which nobody has said that they are two. */
  requireApart?: (db: Database, slug: string, edit: z.output<Schema>) => Promise<void>;
  /** What a field, or a field of a row, is called: `title`, `options.label`. */
  labelOf: (field: string, words: Words) => string;
  /** A value in words, where it is chosen and not typed. */
  write?: (db: Database, field: string, value: string, words: Words) => Promise<string>;
};

/** How often what somebody else saves in the same moment is taken over before one gives up. */
const mostJoins = 5;

/**
 * The action of a form that changes a thing; it leads on where the thing was saved, or proposed by who may not let readers
 * see it. Where somebody was quicker, what this form’s typist did not touch is taken over; where both changed a field, the form is
 * told what they saved beside what was typed.
 */
export function officeEdit<Schema extends z.ZodType<{ version: number }>>(thing: EditedThing<Schema>) {
  const schema = z.intersection(thing.schema, editFrameSchema);
  return guard<'editor', [slug: string, before: EditAnswer | undefined, form: unknown], EditAnswer>(
    'editor',
    async (office, given, before, sent) => {
      // A browser sends what was bound as well.
      const slug = typeof given === 'string' ? given : '';
      let [form, joined] = [sent, before?.joined];
      for (let joins = 0; ; joins += 1) {
        let renewed: ReturnType<typeof toForm> | null = null;
        const answer = await answerForm(
          form,
          schema,
          async (edit, typed) => {
            const stored = await thing.load(office.db, slug);
            if (!stored || stored.version === edit.version || joins === mostJoins) {
              if (!edit.apart) await thing.requireApart?.(office.db, slug, edit);
              await saveOrPropose(thing, office, { slug, stored, edit, typed });
              return;
            }
            const result = joinFields({ ...sidesOf(typed, stored), base: readBase(typed.base) });
            if (result.conflicts.length === 0)
              renewed = toForm({ ...result.joined, version: String(stored.version) });
            else {
              joined = await toJoined(thing, office, stored, result);
              throw new RuleError('stale');
            }
          },
          office,
        );
        if (renewed === null)
          return { ...answer, ...(joined ? { joined } : {}), ...refilled(joined, before) };
        form = renewed;
      }
    },
    async (refusal, [, before, form]) => ({
      ...answerProblem(form, schema, refusal),
      joined: before?.joined,
    }),
  );
}

/** What fills the form in where it was joined just now, also without scripts. */
function refilled(joined: JoinedForm | undefined, before: EditAnswer | undefined) {
  return joined && joined !== before?.joined ? { initialValue: joined.fields } : {};
}

type Saving<Edit> = { slug: string; stored: Stored | null; edit: Edit; typed: TypedFields };

async function saveOrPropose<Schema extends z.ZodType>(
  { word, save }: EditedThing<Schema>,
  { db, editor, publishing }: Office<'editor'>,
  { slug, stored, edit, typed }: Saving<z.output<Schema>>,
): Promise<void> {
  const reason = String(typed.reason ?? '');
  const publication = publishing ? { publisher: publishing, reason } : undefined;
  const folder = `/admin/${word}s`;
  try {
    await save(db, { editor, publication, slug, edit });
  } catch (error) {
    if (!stored || !(error instanceof RuleError) || error.key !== 'publisher_needed') throw error;
    const { reason: _, ...fields } = ownFields(typed);
    const base = readFields(stored.fields);
    const { key } = await propose(db, { editor, word, slug, title: stored.title, fields, base, reason });
    redirect(`/admin/proposals/${key}?done=proposed`);
  }
  redirect(`${folder}/${slug}?done=saved`);
}

/**
 * Does what somebody proposed, joined with what was saved since.
 * @throws RuleError `proposal_overtaken` where both changed a field, `proposal_wrong`, and what a save of the thing throws.
 */
export async function applyProposal<Schema extends z.ZodType>(
  { schema, load, save }: EditedThing<Schema>,
  db: Database,
  {
    slug,
    fields,
    base,
    publication,
  }: Pick<Proposal, 'fields' | 'base'> & { slug: string; publication: Publication },
): Promise<Kept> {
  const stored = await load(db, slug);
  if (!stored) throw new RuleError('proposal_absent');
  const { joined, conflicts } = joinFields({ ...sidesOf(fields, stored), base });
  if (conflicts.length > 0) throw new RuleError('proposal_overtaken', { count: conflicts.length });
  const edit = readTypedFields(schema, { ...joined, version: String(stored.version) });
  return save(db, { editor: publication.publisher, publication, slug, edit });
}

function sidesOf(typed: TypedFields, stored: Stored) {
  return { mine: ownFields(typed), theirs: readFields(stored.fields) };
}

/** What was typed, without what a form's frame sends for itself. */
function ownFields(typed: TypedFields): FormFields {
  const { version: _, base: __, apart: ___, ...fields } = readFields(typed);
  return fields;
}

/** The fields that a form was filled in with, where it says so. */
function readBase(text: unknown): FormFields | null {
  try {
    const read = formFieldsSchema.safeParse(JSON.parse(String(text)));
    return read.success ? readFields(read.data) : null;
  } catch {
    return null;
  }
}

async function toJoined<Schema extends z.ZodType>(
  { labelOf, write }: EditedThing<Schema>,
  { db, words }: Office<'editor'>,
  { version, fields: base }: Stored,
  { joined: fields, conflicts }: ReturnType<typeof joinFields>,
): Promise<JoinedForm> {
  const listed: ConflictField[] = [];
  for (const { name, row, mine, theirs } of conflicts) {
    const field = name.replace(/\[\d+\]/, '');
    const label = labelOf(field, words);
    const inWords = async (text: string) => (write ? write(db, field, text, words) : text);
    listed.push({
      name,
      label: row === null ? label : `${row}: ${label}`,
      stored: await inWords(theirs),
      typed: await inWords(mine),
      value: row !== null && field === name ? null : theirs,
    });
  }
  return { version, base, fields, conflicts: listed };
}
