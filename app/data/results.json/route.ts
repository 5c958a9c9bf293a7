import { resultsOfAll } from '@/lib/answers/tables/results-table';

export const GET = resultsOfAll('json');
