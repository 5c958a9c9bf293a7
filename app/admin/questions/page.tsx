import type { Metadata } from 'next';
import { OfficeList, readListQuery } from '@/app/admin/_parts/office-list';
import { officePage } from '@/app/admin/_parts/office-page';
import { listAllQuestions } from '@/lib/data/questions/question-sheet';
import { defaultLocale, wordsOf } from '@/lib/words/words';

type Props = PageProps<'/admin/questions'>;

const { t, count } = wordsOf(defaultLocale);

export const metadata: Metadata = { title: t('admin.questions.title') };

/** Every question, by topic. */
export default officePage('editor', async ({ db }, { searchParams }: Props) => {
  const query = readListQuery(await searchParams);
  const { questions, total } = await listAllQuestions(db, query);
  const topics = [...new Set(questions.map(({ topic }) => topic))];
  return (
    <OfficeList
      path="/admin/questions"
      title={t('admin.questions.title')}
      intro={<p>{t('admin.questions.intro')}</p>}
      searchLabel={t('admin.questions.question')}
      query={query}
      total={total}
    >
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{t('admin.questions.question')}</th>
            {(['options', 'wordings', 'waves'] as const).map((column) => (
              <th key={column} scope="col" className="number">
                {t(`admin.questions.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {topics.map((topic) => (
          <tbody key={topic}>
            <tr>
              <th scope="rowgroup" colSpan={4} className="pt-5 font-serif font-semibold">
                {topic}
              </th>
            </tr>
            {questions
              .filter((question) => question.topic === topic)
              .map(({ slug, title, options, wordings, waves }) => (
                <tr key={slug}>
                  <th scope="row">
                    <a href={`/admin/questions/${slug}`}>{title}</a>
                  </th>
                  <td className="number">{count(options)}</td>
                  <td className="number">{count(wordings)}</td>
                  <td className="number">{count(waves)}</td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </OfficeList>
  );
});
