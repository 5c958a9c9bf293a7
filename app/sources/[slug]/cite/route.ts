import { answerCite } from '@/app/cite-answer';
import { named } from '@/app/named-route';

export const GET = named((request, slug) => answerCite(request, 'source', slug));
