import { claimAs } from '@/lib/answers/tables/claim-table';

export const GET = claimAs('csv');
