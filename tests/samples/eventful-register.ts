import type { Database } from '@/lib/data/db';
import { mergeOrganisations } from '@/lib/data/organisations/merge-organisations';
import { openRegister } from './open-register';
import { samplePublisher as publisher, publishSample, samplePublication } from './publish-sample';
import { correctSample, reinstateSample, retype, withdrawSample } from './sample-corrections';

/** The seed, and waves that were corrected, withdrawn, reinstated, claimed and renamed, with texts that are hard to keep. */
export async function openEventfulRegister(): Promise<Database> {
  const db = await openRegister('seeded');
  const hard = {
    universe: '=SUM(A1), "quoted"\nand on another line',
    question: 'hard-words',
    question_title: "'=hard",
    question_wording: 'Та хэн бэ?',
    wording_language: 'mn',
    option: '-1, none of them',
    group_dimension: 'Age',
    group: '18–24; young',
    base_n: 'not_stated',
    note: '+976 is a number',
    qualifier: '~',
    value: '0.60',
  };
  const partner = { question: 'steppe-partner', question_title: 'Partner of the steppe' };
  const other = { wave: 'steppe-2025', wave_title: 'Steppe Poll, 2025', pollster: 'S.M.F.' };
  const second = { ...other, universe: hard.universe };
  await publishSample(
    db,
    { ...partner, pollster: 'Steppe' },
    { ...partner, ...second, option: 'China', value: '3' },
    { ...hard, ...second },
  );
  const third = { wave: 'steppe-2026', wave_title: 'Steppe Poll, 2026' };
  await publishSample(db, { ...partner, ...third, option: 'China', qualifier: '>', value: '85' });
  await mergeOrganisations(db, {
    publisher,
    reason: samplePublication.reason,
    from: 's-m-f',
    into: 'steppe',
    versions: { from: 1, into: 1 },
    moves: 1,
  });
  await translate(db);
  await correct(db, '69', '>85', 'The report prints more than 85.');
  await withdrawSample(db, 'steppe-2024', 'It was a hoax.');
  await reinstateSample(db, 'steppe-2024', 'It was none.');
  await correct(db, '>85', '68.9', '=cmd|calc');
  await withdrawSample(db, 'steppe-2026', 'It was never in the field.');
  await claim(db);
  return db;
}

async function correct(db: Database, before: string, after: string, reason: string): Promise<void> {
  await correctSample(db, { wave: 'steppe-2024', reason, change: (entry) => retype(entry, before, after) });
}

async function translate(db: Database): Promise<void> {
  const question = { slug: 'hard-words' };
  await db.question.update({
    where: question,
    data: {
      titles: { create: { language: 'mn', title: 'Хэцүү үг' } },
      wordings: {
        create: { text: 'Who are you?', language: 'en', translates: { connect: { id: await wording(db) } } },
      },
    },
  });
  await db.option.updateMany({ where: { question, label: '-1, none of them' }, data: { side: 0, step: 0 } });
  const option = await db.option.findFirstOrThrow({
    where: { question },
    select: { id: true, questionId: true },
  });
  await db.formerName.createMany({
    data: [
      { questionId: option.questionId, thing: 'option', name: '=none', successor: '-1, none of them' },
      { thing: 'topic', name: 'Partners', successor: 'Foreign relations' },
    ],
  });
  await db.optionLabel.create({ data: { optionId: option.id, language: 'mn', label: 'Аль нь ч биш' } });
}

async function wording(db: Database): Promise<number> {
  const found = await db.wording.findFirstOrThrow({ where: { text: 'Та хэн бэ?' }, select: { id: true } });
  return found.id;
}

async function claim(db: Database): Promise<void> {
  const estimate = await db.estimate.findFirstOrThrow({
    where: { wave: { slug: 'steppe-2024' } },
    select: { id: true, reference: { select: { sourceId: true } } },
  });
  await db.claim.create({
    data: {
      slug: 'nearly-seven-in-ten',
      sentence: '“68.9%” of them, it says.',
      locator: 'paragraph 3',
      estimateId: estimate.id,
      sourceId: estimate.reference.sourceId,
    },
  });
}
