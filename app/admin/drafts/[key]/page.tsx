import { redirect } from 'next/navigation';
import { officePage, officeTitle } from '@/app/admin/_parts/office-page';
import { getDraft } from '@/lib/data/drafts/drafts';
import { listNameStandings } from '@/lib/data/drafts/name-standings';
import { getEntryContext } from '@/lib/data/drafts/read-entry-context';
import { isOvertaken } from '@/lib/data/drafts/rebase-correction';
import { getWave } from '@/lib/data/waves/waves';
import { questionsNamedIn } from '@/lib/domain/entry/entry-context';
import { splitNames } from '@/lib/domain/entry/typed-text';
import type { WaveEntry } from '@/lib/domain/entry/wave-entry';

import { AbsentDraft } from '../absent-draft';
import { EntryDesk } from './entry-desk';

type Props = PageProps<'/admin/drafts/[key]'>;

export const metadata = officeTitle('admin.entry.title');

export default officePage('editor', async ({ db, may, words }, { params }: Props) => {
  const { key } = await params;
  const draft = await getDraft(db, key);
  if (!draft) return <AbsentDraft draftKey={key} words={words} />;
  if (draft.status === 'in_review') redirect(`/admin/drafts/${key}/review`);
  return (
    <EntryDesk
      locale={words.locale}
      draft={draft}
      published={draft.wave === null ? null : await getWave(db, draft.wave.slug)}
      isOvertaken={await isOvertaken(db, key)}
      context={
        await getEntryContext(db, { ...questionsNamedIn(draft.entry), exceptWave: draft.wave?.slug ?? null })
      }
      standings={await listNameStandings(db, namesIn(draft.entry))}
      canPublish={may('publisher')}
    />
  );
});

function namesIn({ attributes, sources }: WaveEntry): string[] {
  const { pollsters, sponsors, fieldworkHouses } = attributes;
  const inRoles = [pollsters, sponsors, fieldworkHouses].flatMap(({ text }) => splitNames(text));
  const publishers = sources.filter(({ slug }) => slug === '').map(({ publisher }) => publisher.text.trim());
  return [...inRoles, ...publishers].filter((name) => name !== '');
}
