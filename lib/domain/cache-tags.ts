import { valueOf } from './missing';
import type { Wave } from './wave';

/** Tag of everything that speaks of the register as a whole: overview, lists, search, the whole table. */
export const overviewTag = 'overview';

/** Tag of what is shown of one question. */
export const questionTag = (slug: string): string => `question:${slug}`;
/** Tag of what is shown of one wave. */
export const waveTag = (slug: string): string => `wave:${slug}`;
/** Tag of what is shown of one pollster. */
export const pollsterTag = (slug: string): string => `pollster:${slug}`;
/** Tag of what is shown of one source. */
export const sourceTag = (slug: string): string => `source:${slug}`;

/** Tag of where a claim stands: what it says, and which figure it quotes. */
export const claimTag = (slug: string): string => `claim:${slug}`;

/** The tags of every page that shows something of a wave, without doubles, in order. */
export function tagsOfWave(wave: Wave): string[] {
  const tags = new Set([overviewTag, waveTag(wave.slug)]);
  for (const { slug } of valueOf(wave.disclosure.pollsters) ?? []) tags.add(pollsterTag(slug));
  for (const item of wave.items) {
    tags.add(questionTag(item.question.slug));
    for (const { source } of item.references) {
      tags.add(sourceTag(source.slug));
      for (const cited of source.chain) tags.add(sourceTag(cited.slug));
    }
  }
  return [...tags].sort();
}
