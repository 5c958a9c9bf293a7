import { feedOf } from '@/lib/answers/files/feed';

export const GET = feedOf('question');
