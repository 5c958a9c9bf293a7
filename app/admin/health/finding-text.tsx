import { writeBase } from '@/app/admin/_parts/office-base-texts';
import type { BasePlace, WaveFinding } from '@/lib/domain/checks/wave-finding';
import type { AttributeName } from '@/lib/domain/record/attributes';
import { isolate } from '@/lib/domain/values/isolate';
import { writeUnseen } from '@/lib/domain/values/text';
import type { Words } from '@/lib/words/words';

/** What was found in a wave, in words, with the way to what mends it where that is not the wave. */
export function FindingText({ finding, words }: { finding: WaveFinding; words: Words }) {
  const { t } = words;
  switch (finding.kind) {
    case 'sum_over':
    case 'sum_short':
      return t(`admin.health.${finding.kind}`, {
        question: finding.question.title,
        base: writeBase(finding.base, words),
        sum: finding.sumPct,
      });
    case 'end_before_start':
      return t('admin.health.end_before_start', {
        end: words.date(finding.end),
        start: words.date(finding.start),
      });
    case 'published_before_end':
    case 'published_late':
      return (
        <>
          <SourceLink source={finding.source} />:{' '}
          {t(`admin.entry.warning.${finding.kind}`, {
            end: words.date(finding.end),
            published: words.date(finding.published),
          })}
        </>
      );
    case 'too_early': {
      const text = t('admin.entry.issue.too_early', { date: finding.date });
      if ('attribute' in finding.place) return text;
      return (
        <>
          <SourceLink source={finding.place.source} />: {text}
        </>
      );
    }
    case 'in_future':
      return t('admin.entry.warning.in_future', { date: words.date(finding.date) });
    case 'too_long':
      return t('admin.entry.warning.too_long', { days: finding.days, start: words.date(finding.start) });
    case 'other_date': {
      const { said, start, end } = finding;
      return t('admin.entry.warning.other_date', {
        said: words.date(said),
        start: words.date(start),
        end: words.date(end),
      });
    }
    case 'margin_large':
      return t('admin.entry.issue.margin_large', { margin: finding.margin });
    case 'sample_of_one':
      return t('admin.entry.warning.sample_of_one');
    case 'base_of_one':
      return `${baseOf(finding, words)}: ${t('admin.entry.warning.base_of_one')}`;
    case 'base_larger': {
      const { n, sampleSize } = finding;
      return `${baseOf(finding, words)}: ${t('admin.entry.warning.base_larger', { n, sampleSize })}`;
    }
    case 'duplicate':
    case 'same_values':
    case 'overlap':
      return (
        <>
          {t(`admin.health.related.${finding.kind}`, { same: finding.same, compared: finding.compared })}{' '}
          <a href={`/admin/waves/${finding.other.slug}`}>{finding.other.title}</a>
        </>
      );
    case 'unclean':
      return t('admin.health.unclean', { text: writeUnseen(finding.text) });
    case 'not_entered':
      return writeAttributes(finding, words);
    case 'no_primary':
      return (
        <>
          <SourceLink source={finding.source} />: {t('admin.health.primary')}
        </>
      );
  }
}

function baseOf({ question, base }: BasePlace, words: Words): string {
  return `${isolate(question.title)}, ${isolate(writeBase(base, words))}`;
}

function SourceLink({ source }: { source: { slug: string; title: string } }) {
  return <a href={`/admin/sources/${source.slug}`}>{source.title}</a>;
}

function writeAttributes(
  { attributes, wordings }: Extract<WaveFinding, { kind: 'not_entered' }>,
  { t }: Words,
): string {
  const names = attributes.map((attribute) => t(`sheet.${sheetKeyOf(attribute)}`));
  const counted = wordings === 0 ? [] : [t('admin.health.wordings', { count: wordings })];
  return [...new Set([...names, ...counted])].join(', ');
}

function sheetKeyOf(attribute: AttributeName) {
  return attribute === 'fieldworkStart' || attribute === 'fieldworkEnd' ? 'fieldwork' : attribute;
}
