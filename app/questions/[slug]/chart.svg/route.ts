import { pictureAs } from '@/lib/answers/pictures/picture-file';

export const GET = pictureAs('svg');
