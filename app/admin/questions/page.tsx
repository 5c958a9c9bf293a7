import { OfficeList, readListQuery } from '@/app/admin/_parts/office-list';
import { officePage, officeTitle } from '@/app/admin/_parts/office-page';
import { listAllQuestions } from '@/lib/data/questions/question-sheet';

type Props = PageProps<'/admin/questions'>;

export const metadata = officeTitle('admin.questions.title');

/** Every question, by topic. */
export default officePage('editor', async ({ db, words, t }, { searchParams }: Props) => {
  const query = readListQuery(await searchParams);
  const { questions, total } = await listAllQuestions(db, query);
  const topics = [...new Set(questions.map(({ topic }) => topic))];
  return (
    <OfficeList
      words={words}
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
                  <td className="number">{words.count(options)}</td>
                  <td className="number">{words.count(wordings)}</td>
                  <td className="number">{words.count(waves)}</td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </OfficeList>
  );
});
