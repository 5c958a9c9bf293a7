import { claimsAs } from '@/lib/answers/tables/claim-table';

export const GET = claimsAs('csv');
