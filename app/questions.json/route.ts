import { listOf, questionList } from '@/lib/answers/tables/list-table';

export const GET = listOf(questionList, 'json');
