import { packageRoute } from '@/lib/answers/files/package-file';

export const GET = packageRoute;
