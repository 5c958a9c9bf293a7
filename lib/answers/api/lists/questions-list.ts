import type { ApiList } from '@/lib/answers/api/answer-list';
import { filterOf } from '@/lib/answers/api/read-filter';
import { pageOf, toWaveMark } from '@/lib/answers/api/to-answers';
import { listQuestionsInPlace } from '@/lib/data/questions/questions-in-place';
import { filteredParameters } from '@/lib/domain/api/api-parameters';

/** The questions that something is published of. */
export const questionList: ApiList<typeof filteredParameters> = {
  name: 'questions',
  parameters: filteredParameters,
  async list(db, given, part) {
    const found = await listQuestionsInPlace(db, { filter: filterOf(given), ...part });
    return found.map(({ place, thing: { question, waves, latest } }) => ({
      place,
      thing: { ...question, waves, latest: toWaveMark(latest), page: pageOf('questions', question.slug) },
    }));
  },
};
