import { answerPicture } from '@/app/_picture/picture-response';
import { named } from '@/app/named-route';

export const GET = named((request, slug) => answerPicture(request, slug, 'png'));
