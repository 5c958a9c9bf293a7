import type { EditFrameProps } from '@/components/housekeeping/edit-frame';
import { isSlugShown } from '@/lib/data/find/shown';
import { listProposals } from '@/lib/data/proposals/proposals';
import { type FormFields, readFields } from '@/lib/domain/entry/form-fields';
import type { Proposal, ProposedWord } from '@/lib/domain/entry/proposal';
import type { Office } from '@/lib/sign-in/auth';
import type { Words } from '@/lib/words/words';

/** What the form of a thing is filled in with and says of itself, and what is proposed of the thing. */
type FramedEdit<Fields> = {
  frame: EditFrameProps;
  fields: Fields;
  proposals: Proposal[];
  own: Proposal | null;
};

/** A thing as its form would be filled in with what stands. */
type Stored<Fields> = { word: ProposedWord; slug: string; version: number; fields: Fields };

/** Fills the form of a thing in: with what stands, or with what who asks has proposed of it. */
export async function frameEdit<Fields extends FormFields>(
  { db, person, publishing }: Office<'editor'>,
  { word, slug, version, fields }: Stored<Fields>,
): Promise<FramedEdit<Fields>> {
  const proposals = await listProposals(db, { word, slug });
  const own = publishing ? null : (proposals.find(({ authorId }) => authorId === person.id) ?? null);
  const isShown = await isSlugShown(db, word, slug);
  const publicity = !isShown ? 'private' : publishing ? 'public' : 'proposed';
  if (!own) return { frame: { version, publicity, base: fields }, fields, proposals, own };
  const isOlder = JSON.stringify(readFields(fields)) !== JSON.stringify(own.base);
  // Any version but the present one has the form joined with what stands when it is saved.
  const from = isOlder ? Math.max(1, version - 1) : version;
  const frame = { version: from, publicity, base: own.base, reason: own.reason } as const;
  return { frame, fields: fillIn(fields, own.fields), proposals, own };
}

/** The fields of a form with what was typed into it. */
function fillIn<Fields extends FormFields>(fields: Fields, typed: FormFields): Fields;
function fillIn(fields: FormFields, typed: FormFields): FormFields {
  return Object.fromEntries(Object.keys(fields).map((name) => [name, typed[name] ?? '']));
}

/** Says what is proposed of a thing. */
export function ProposalNotices({
  proposals,
  own,
  words,
}: Pick<FramedEdit<unknown>, 'proposals' | 'own'> & { words: Words }) {
  const { t } = words;
  if (proposals.length === 0) return null;
  return (
    <ul className="notice mb-5 grid gap-1">
      {proposals.map(({ key, author, status, comment }) => (
        <li key={key}>
          {key === own?.key ? t('admin.proposals.own') : t('admin.proposals.notice', { author })}{' '}
          {status === 'returned' && t('admin.proposals.returned', { comment: comment ?? '' })}{' '}
          <a href={`/admin/proposals/${key}`}>{t('admin.proposals.see')}</a>
        </li>
      ))}
    </ul>
  );
}
