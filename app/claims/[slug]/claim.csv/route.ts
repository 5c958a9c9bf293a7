import { answerClaim } from '@/app/claim-table';
import { named } from '@/app/named-route';

export const GET = named((request, slug) => answerClaim(request, 'csv', slug));
