import { answerComparedPicture } from '@/app/_compare/compared-picture';

/** The compared series as a picture, drawn once for each state of what it shows. */
export function GET(request: Request): Promise<Response> {
  return answerComparedPicture(request, 'svg');
}
