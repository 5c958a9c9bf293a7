import { listOf, questionListTable } from '@/lib/answers/tables/list-table';

export const GET = listOf(questionListTable, 'csv');
