import { answerFeed } from '@/lib/answers/files/feed';

/** A build has no register. */
export const dynamic = 'force-dynamic';

export const GET = answerFeed;
