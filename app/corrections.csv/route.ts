import { correctionsAs } from '@/app/correction-table';

export const GET = correctionsAs('csv');
