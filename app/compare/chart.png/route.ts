import { answerComparedPicture } from '@/lib/answers/pictures/compared-picture';

export const GET = (request: Request) => answerComparedPicture(request, 'png');
