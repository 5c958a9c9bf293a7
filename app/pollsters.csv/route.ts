import { listOf, pollsterList } from '@/lib/answers/tables/list-table';

export const GET = listOf(pollsterList, 'csv');
