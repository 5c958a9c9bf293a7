import { citationOf } from '@/lib/answers/files/citation-file';

export const GET = citationOf('question');
