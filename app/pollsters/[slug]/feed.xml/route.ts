import { answerFeedOf } from '@/app/feed';
import { named } from '@/app/named-route';

export const GET = named((request, slug) => answerFeedOf(request, 'pollster', slug));
