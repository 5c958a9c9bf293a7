import { AbsentOfficePage } from '@/app/admin/_parts/absent-office-page';
import { DoneNotice } from '@/app/admin/_parts/done-notice';
import { frameEdit, ProposalNotices } from '@/app/admin/_parts/framed-edit';
import { officeMetadata, officePage } from '@/app/admin/_parts/office-page';
import { Removal } from '@/app/admin/_parts/removal';
import { QuestionForm } from '@/components/housekeeping/question-form';
import { PageHead } from '@/components/ui/page-head';
import { getQuestionSheet, type QuestionSheet } from '@/lib/data/questions/question-sheet';
import { listTopics } from '@/lib/data/questions/topics';
import { toQuestionFields } from '@/lib/domain/entry/question-edit';
import type { Words } from '@/lib/words/words';
import { remove, save } from '../actions';
import { questionWords } from '../question-words';

type Props = PageProps<'/admin/questions/[slug]'>;

export const generateMetadata = officeMetadata('editor', async ({ db, t }, { params }: Props) => {
  const sheet = await getQuestionSheet(db, (await params).slug);
  return { title: sheet?.content.title ?? t('notFound.title') };
});

const done = ({ t }: Words) => ({ saved: t('admin.edit.saved'), restored: t('admin.log.restored') });

/** How many topics the list of what may be meant holds. */
const mostTopics = 500;

/** One question, with its options and wordings. */
export default officePage('editor', async (office, { params, searchParams }: Props) => {
  const { db, may, words, t } = office;
  const sheet = await getQuestionSheet(db, (await params).slug);
  if (!sheet) return <AbsentOfficePage words={words} />;
  const { slug, version, content, waves } = sheet;
  const { frame, fields, ...proposed } = await frameEdit(office, {
    word: 'question',
    slug,
    version,
    fields: toQuestionFields(content),
  });
  return (
    <>
      <PageHead eyebrow={<a href="/admin/questions">{t('admin.questions.title')}</a>} title={content.title}>
        <p>{t('admin.questions.counts', { waves, slug: `/questions/${slug}` })}</p>
        <p className="mt-1 flex flex-wrap gap-x-5 text-small">
          {waves > 0 && <a href={`/questions/${slug}`}>{t('admin.edit.public')}</a>}
          <a href={`/admin/log?kind=question&thing=${slug}`}>{t('admin.edit.log')}</a>
        </p>
      </PageHead>
      <DoneNotice done={(await searchParams).done} texts={done(words)} />
      <ProposalNotices {...proposed} words={words} />
      <QuestionForm
        key={version}
        action={save.bind(null, slug)}
        frame={frame}
        fields={fields}
        values={valuesByLabel(sheet)}
        uses={usesById(sheet, words)}
        topics={await listTopics(db, mostTopics)}
        words={questionWords(words)}
      />
      {waves === 0 && may('publisher') && (
        <Removal words={words} action={remove} slug={slug} version={version} />
      )}
    </>
  );
});

function valuesByLabel({ content, values }: QuestionSheet): ReadonlyMap<string, number> {
  return new Map(content.options.map(({ id, label }) => [label, values[id] ?? 0]));
}

/** Where each wording was used, by its id; those that were used nowhere are not in it. */
function usesById({ content, uses }: QuestionSheet, { t }: Words): Record<string, string> {
  return Object.fromEntries(
    content.wordings.flatMap(({ id }) => {
      const count = uses[id] ?? 0;
      return count === 0 ? [] : [[String(id), t('admin.questions.uses', { count })]];
    }),
  );
}
