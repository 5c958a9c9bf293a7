import { answerFeed } from '@/app/feed';

/** A build has no register. */
export const dynamic = 'force-dynamic';

export const GET = answerFeed;
