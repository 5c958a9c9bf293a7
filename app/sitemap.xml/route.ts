import { sitemap } from '@/lib/answers/files/sitemap-file';

export const GET = sitemap;
