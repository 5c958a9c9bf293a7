import { answerEmbed } from '@/lib/answers/embed/embed-page';
import { named } from '@/lib/answers/named-route';

export const GET = named(answerEmbed);
