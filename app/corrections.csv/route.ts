import { correctionsAs } from '@/lib/answers/tables/correction-table';

export const GET = correctionsAs('csv');
