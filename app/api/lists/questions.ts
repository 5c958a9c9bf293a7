import { listQuestionsInPlace } from '@/lib/data/api/questions';
import { filteredParameters } from '@/lib/domain/api/api-parameters';
import type { ApiList } from '../answer-list';
import { filterOf } from '../read-filter';
import { pageOf, toWaveMark } from '../to-answers';

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
