import { listOf, questionList } from '@/app/list-table';

export const GET = listOf(questionList, 'json');
