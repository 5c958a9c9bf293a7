import { answerFeedOf } from '@/lib/answers/files/feed';
import { named } from '@/lib/answers/named-route';

export const GET = named((request, slug) => answerFeedOf(request, 'pollster', slug));
