import type { Metadata } from 'next';
import { QuestionForm } from '@/components/housekeeping/question-form';
import { PageHead } from '@/components/ui/page-head';
import { requireEditor } from '@/lib/auth';
import { getQuestionSheet, listTopics, type QuestionSheet } from '@/lib/data/housekeeping/questions';
import { database } from '@/lib/database';
import { toQuestionFields } from '@/lib/domain/housekeeping/question-edit';
import { defaultLocale, wordsOf } from '@/lib/format';
import { Absent } from '../../absent';
import { DoneNotice } from '../../done-notice';
import { Removal } from '../../removal';
import { remove, save } from '../actions';
import { questionWords } from '../question-words';

const { t } = wordsOf(defaultLocale);

type Props = PageProps<'/admin/questions/[slug]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireEditor();
  const sheet = await getQuestionSheet(await database(), (await params).slug);
  return { title: sheet?.content.title ?? t('notFound.title') };
}

const done = { saved: t('admin.edit.saved'), restored: t('admin.log.restored') };

/** How many topics the list of what may be meant holds. */
const mostTopics = 500;

/** One question, with its options and wordings. */
export default async function QuestionPage({ params, searchParams }: Props) {
  await requireEditor();
  const db = await database();
  const sheet = await getQuestionSheet(db, (await params).slug);
  if (!sheet) return <Absent />;
  const { slug, version, content, waves } = sheet;
  return (
    <>
      <PageHead eyebrow={<a href="/admin/questions">{t('admin.questions.title')}</a>} title={content.title}>
        <p>{t('admin.questions.counts', { waves, slug: `/questions/${slug}` })}</p>
        <p className="mt-1 flex flex-wrap gap-x-5 text-small">
          {waves > 0 && <a href={`/questions/${slug}`}>{t('admin.edit.public')}</a>}
          <a href={`/admin/log?kind=question&thing=${slug}`}>{t('admin.edit.log')}</a>
        </p>
      </PageHead>
      <DoneNotice done={(await searchParams).done} texts={done} />
      <QuestionForm
        key={version}
        action={save.bind(null, slug)}
        version={version}
        fields={toQuestionFields(content)}
        values={valuesByLabel(sheet)}
        uses={usesById(sheet)}
        topics={await listTopics(db, mostTopics)}
        words={questionWords}
      />
      {waves === 0 && <Removal action={remove} slug={slug} version={version} />}
    </>
  );
}

function valuesByLabel({ content, values }: QuestionSheet): Record<string, number> {
  return Object.fromEntries(content.options.map(({ id, label }) => [label, values[id] ?? 0]));
}

/** Where each wording was used, by its id; those that were used nowhere are not in it. */
function usesById({ content, uses }: QuestionSheet): Record<string, string> {
  return Object.fromEntries(
    content.wordings.flatMap(({ id }) => {
      const count = uses[id] ?? 0;
      return count === 0 ? [] : [[String(id), t('admin.questions.uses', { count })]];
    }),
  );
}
