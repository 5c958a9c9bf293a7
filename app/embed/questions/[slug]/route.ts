import { answerEmbed } from '@/app/_embed/embed-response';
import { named } from '@/app/named-route';

export const GET = named(answerEmbed);
