import { codebookOf } from '@/lib/answers/files/codebook-file';

export const GET = codebookOf;
