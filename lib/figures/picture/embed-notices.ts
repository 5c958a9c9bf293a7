import { isChosen } from '@/lib/domain/reading/chosen-options';
import { viewKey } from '@/lib/domain/record/question-view';
import type { SinceVersion } from '@/lib/domain/versions/since-version';
import type { WaveChange } from '@/lib/domain/versions/wave-change';
import { writeChange } from '@/lib/figures/change-texts';
import type { Words } from '@/lib/words/words';
import type { QuestionFigure } from './question-figure';

/** Something to be known of a figure that shows older data: a sentence, perhaps with what it lists, and a way on. */
export type EmbedNotice = { text: string; list: string[]; link: { href: string; label: string } | null };

const listed = 5;

/** What has to be said of a figure that shows the data as of a version: what is newer, and what in it no longer holds. */
export function toNotices(
  { added, withdrawn, corrected }: SinceVersion,
  figure: QuestionFigure,
  { time, page, corrections }: { time: string; page: string; corrections: string },
  words: Words,
): EmbedNotice[] {
  const { t } = words;
  const shown = new Set(figure.asked.map(({ sheet }) => sheet.slug));
  const changes = corrected
    .filter(({ wave }) => shown.has(wave.slug))
    .flatMap(({ wave, changes: all }) => all.filter(isIn(figure)).map((change) => ({ wave, change })));
  const lines = changes.map(({ wave, change }) =>
    t('embed.correctedLine', {
      period: words.fieldwork(wave.disclosure) ?? wave.title,
      change: writeChange({ ...change, questionTitle: null }, words),
    }),
  );
  const gone = withdrawn.filter(({ slug }) => shown.has(slug)).map(({ title }) => title);
  return [
    ...(lines.length > 0
      ? [
          {
            text: t('embed.corrected', { count: lines.length }),
            list: [...lines.slice(0, listed), ...moreOf(lines.length, words)],
            link: { href: corrections, label: t('embed.corrections') },
          },
        ]
      : []),
    ...(gone.length > 0
      ? [
          {
            text: t('embed.withdrawn', { count: gone.length }),
            list: [...gone.slice(0, listed), ...moreOf(gone.length, words)],
            link: { href: corrections, label: t('embed.corrections') },
          },
        ]
      : []),
    ...(added.length > 0
      ? [
          {
            text: t('embed.newer', { time, count: added.length }),
            list: [],
            link: { href: page, label: t('embed.latest') },
          },
        ]
      : []),
  ];
}

/** Whether a change is of a value or a number of interviews that a figure draws. */
function isIn({ spec, view, chosen }: QuestionFigure) {
  const isByGroup = spec?.kind === 'groups';
  return ({ field, base, groupDimension: dimension, group, option }: WaveChange) =>
    (field === 'base_n' || (field === 'value' && (option === null || isChosen(chosen, option)))) &&
    base === view.base &&
    (isByGroup || viewKey({ base, dimension, group }) === viewKey(view));
}

function moreOf(count: number, { t }: Words): string[] {
  return count > listed ? [t('corrections.more', { count: count - listed })] : [];
}
