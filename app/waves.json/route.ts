import { listOf, waveList } from '@/lib/answers/tables/list-table';

export const GET = listOf(waveList, 'json');
