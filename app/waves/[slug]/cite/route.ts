import { answerCite } from '@/lib/answers/files/citation-file';
import { named } from '@/lib/answers/named-route';

export const GET = named((request, slug) => answerCite(request, 'wave', slug));
