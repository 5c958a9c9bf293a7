import { embedRoute } from '@/lib/answers/embed/embed-page';

export const GET = embedRoute;
