import type { Database } from '@/lib/data/db';
import { getDraft } from '@/lib/data/drafts/drafts';
import { publishDraft } from '@/lib/data/drafts/publish-draft';
import { checkItem, sendToReview, takeBack } from '@/lib/data/drafts/review-draft';
import { createDraft, openCorrection, saveDraft } from '@/lib/data/drafts/write-drafts';
import { restoreWave } from '@/lib/data/waves/restore-wave';
import { reinstateWave, withdrawWave } from '@/lib/data/waves/withdraw-wave';
import type { Judged } from './judged-reads';
import { sampleEditor, samplePublisher } from './publish-sample';
import { sampleEntry } from './sample-entry';

const wave = { publisher: samplePublisher, slug: 'wave-7', reason: 'The table says otherwise.' };
const ofDraft = { editor: sampleEditor, publisher: samplePublisher };

/** Every kind of write, in this order: each starts from what those before it left. */
export const judgedWrites: readonly Judged[] = [
  ['what is typed', prepareDraft],
  [
    'a published draft',
    async (db) => publishDraft(db, { ...ofDraft, key: await prepareDraft(db), version: 2, alone: false }),
  ],
  [
    'a correction',
    async (db) =>
      publishDraft(db, { ...ofDraft, key: await prepareCorrection(db), version: 2, alone: false }),
  ],
  ['a withdrawn wave', (db) => withdrawWave(db, { ...wave, version: 2 })],
  ['a reinstated wave', (db) => reinstateWave(db, { ...wave, version: 3 })],
  [
    'a restored wave',
    async (db) => {
      const corrected = await db.revision.findFirst({ where: { subject: 'wave wave-7', action: 'correct' } });
      const revision = await db.revision.create({
        data: {
          editor: 'Tuya',
          action: 'publish',
          subject: 'wave wave-7',
          waveId: 7,
          after: corrected?.before ?? {},
        },
      });
      await restoreWave(db, { ...wave, revision: revision.id, version: 4 });
    },
  ],
];

/** The draft of a new wave, typed and checked, that is about to be published. */
async function prepareDraft(db: Database): Promise<string> {
  const { key } = await createDraft(db, { ...ofDraft, entry: sampleEntry });
  await saveDraft(db, { ...ofDraft, key, version: 1, entry: { ...sampleEntry, title: 'Taiga' } });
  await saveDraft(db, { ...ofDraft, key, version: 1, entry: sampleEntry });
  await sendToReview(db, { ...ofDraft, key, version: 2 });
  await takeBack(db, { ...ofDraft, key });
  await sendToReview(db, { ...ofDraft, key, version: 2 });
  for (const item of ['i1', 'i2']) await checkItem(db, { ...ofDraft, key, item, checked: true });
  return key;
}

/** The correction of a wave that is about to be published. */
async function prepareCorrection(db: Database): Promise<string> {
  const { key } = await openCorrection(db, { ...ofDraft, wave: 'wave-7' });
  const draft = await getDraft(db, key);
  if (!draft) throw new Error('the correction was not begun');
  const entry = { ...draft.entry, title: 'Wave of 2000' };
  await saveDraft(db, { ...ofDraft, key, version: 1, entry, reason: wave.reason });
  return key;
}
