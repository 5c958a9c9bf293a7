import { listOf, waveList } from '@/app/list-table';

export const GET = listOf(waveList, 'json');
