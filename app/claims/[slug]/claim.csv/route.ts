import { named } from '@/lib/answers/named-route';
import { answerClaim } from '@/lib/answers/tables/claim-table';

export const GET = named((request, slug) => answerClaim(request, 'csv', slug));
