import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { ConflictField, EditAnswer, FieldValue } from '@/components/housekeeping/edit-answer';
import { versionField } from '@/lib/domain/entry/typed-fields';
import type { Role } from '@/lib/domain/people/editor';
import { RuleError } from '@/lib/domain/rule-error';
import { slugSchema } from '@/lib/domain/values/slug';
import { answerForm, answerProblem, type TypedFields } from '@/lib/request/form-action';
import { guard, type Office } from '@/lib/sign-in/auth';

/** What a command left: where the thing is. */
type Kept = { slug: string };

/** What a button is about: a thing at the version that was looked at. */
export const versionSchema = z.object({ slug: slugSchema, version: versionField });

/** A form as it would be filled in with what stands now. */
type Stored = {
  version: number;
  fields: Record<string, FieldValue>;
  /** What is chosen elsewhere than in the form: as it stands, and in the words of both. */
  chosen?: { name: string; stands: string; write: (value: string) => Promise<string> };
};

/**
 * The action of a form that changes a thing, for a role; it leads on where the thing was saved. Where somebody was
 * quicker, the form is told what they saved, field by field, beside what was typed.
 */
export function officeEdit<R extends Role, Schema extends z.ZodType>(
  role: R,
  schema: Schema,
  editOf: (
    office: Office<R>,
    slug: string,
  ) => {
    save: (value: z.output<Schema>) => Promise<Kept>;
    stored: () => Promise<Stored | null>;
    labelOf: (field: string) => string;
    hrefOf: (slug: string) => string;
  },
) {
  return guard<R, [slug: string, before: EditAnswer | undefined, form: unknown], EditAnswer>(
    role,
    async (office, slug, before, form) => {
      // A browser sends what was bound as well.
      const { save, stored, labelOf, hrefOf } = editOf(office, typeof slug === 'string' ? slug : '');
      let conflict = before?.conflict;
      const answer = await answerForm(
        form,
        schema,
        async (value, typed) => {
          const kept = await save(value).catch(async (error: unknown) => {
            if (error instanceof RuleError && error.key === 'stale')
              conflict = await findConflict(typed, await stored(), labelOf);
            throw error;
          });
          redirect(hrefOf(kept.slug));
        },
        office,
      );
      return { ...answer, conflict };
    },
    async (refusal, [, before, form]) => ({
      ...answerProblem(form, schema, refusal),
      conflict: before?.conflict,
    }),
  );
}

async function findConflict(
  typedFields: TypedFields,
  stored: Stored | null,
  labelOf: (field: string) => string,
): Promise<EditAnswer['conflict']> {
  if (!stored) return undefined;
  const fields = Object.entries(stored.fields).flatMap(([name, value]): ConflictField[] => {
    const [stands, typed] = [writeField(value), writeField(typedFields[name])];
    return stands === typed ? [] : [{ name, label: labelOf(name), stored: stands, typed, value }];
  });
  const { chosen } = stored;
  const typed = chosen && writeField(typedFields[chosen.name]);
  if (chosen && typed !== undefined && typed !== chosen.stands)
    fields.push({
      name: chosen.name,
      label: labelOf(chosen.name),
      stored: await chosen.write(chosen.stands),
      typed: await chosen.write(typed),
      value: chosen.stands,
    });
  return { version: stored.version, fields };
}

/** What names a row to the command, and is nothing to read. */
const hidden = ['id', 'was'];

/** A field as a text, a row of fields a line. */
function writeField(value: unknown): string {
  if (Array.isArray(value)) return value.map(writeField).join('\n');
  if (typeof value !== 'object' || value === null)
    return typeof value === 'string' ? value.replace(/\r\n/g, '\n').trim() : '';
  return Object.entries(value)
    .filter(([name]) => !hidden.includes(name))
    .map(([, part]) => writeField(part))
    .filter((text) => text !== '')
    .join(' · ');
}
