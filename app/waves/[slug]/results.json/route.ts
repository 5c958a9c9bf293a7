import { resultsOf } from '@/app/results-response';

export const GET = resultsOf('wave', 'json');
