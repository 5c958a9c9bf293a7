import { named } from '@/lib/answers/named-route';
import { answerPicture } from '@/lib/answers/pictures/picture-file';

export const GET = named((request, slug) => answerPicture(request, slug, 'svg'));
