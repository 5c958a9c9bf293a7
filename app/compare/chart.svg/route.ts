import { answerComparedPicture } from '@/app/_compare/compared-picture';

export const GET = (request: Request) => answerComparedPicture(request, 'svg');
