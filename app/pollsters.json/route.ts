import { listOf, pollsterList } from '@/app/list-table';

export const GET = listOf(pollsterList, 'json');
