import { comparedPictureAs } from '@/lib/answers/pictures/compared-picture';

export const GET = comparedPictureAs('png');
