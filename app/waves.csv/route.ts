import { listOf, waveListTable } from '@/lib/answers/tables/list-table';

export const GET = listOf(waveListTable, 'csv');
