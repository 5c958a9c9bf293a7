import { resultsOfAll } from '@/app/results-response';

export const GET = resultsOfAll('csv');
