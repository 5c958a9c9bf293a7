import { listOf, pollsterListTable } from '@/lib/answers/tables/list-table';

export const GET = listOf(pollsterListTable, 'json');
