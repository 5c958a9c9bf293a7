import { resultsOf } from '@/lib/answers/tables/results-table';

export const GET = resultsOf('source', 'csv');
