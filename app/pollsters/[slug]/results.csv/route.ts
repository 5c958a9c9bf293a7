import { resultsOf } from '@/lib/answers/tables/results-table';

export const GET = resultsOf('pollster', 'csv');
