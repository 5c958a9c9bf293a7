import { feedOfAll } from '@/lib/answers/files/feed';

export const GET = feedOfAll;
