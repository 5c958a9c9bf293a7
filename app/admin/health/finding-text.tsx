import { writeBase } from '@/app/admin/_parts/office-base-texts';
import type { AttributeName } from '@/lib/domain/record/attributes';
import type { WaveFinding } from '@/lib/domain/versions/check-wave';
import type { Words } from '@/lib/words/words';

/** What was found in a wave, in words, with the way to what mends it where that is not the wave. */
export function FindingText({ finding, words }: { finding: WaveFinding; words: Words }) {
  const { t } = words;
  switch (finding.check) {
    case 'sum':
      return t(`admin.health.sum_${finding.verdict}`, {
        question: finding.question.title,
        base: writeBase(finding.base, words),
        sum: finding.sumPct,
      });
    case 'dates':
      return <DatesText words={words} finding={finding} />;
    case 'disclosure':
      return writeAttributes(finding, words);
    case 'primary':
      return (
        <>
          <SourceLink source={finding.source} />: {t('admin.health.primary')}
        </>
      );
    case 'duplicate':
      return (
        <>
          {t('admin.health.duplicate', { same: finding.same, compared: finding.compared })}{' '}
          <a href={`/admin/waves/${finding.other.slug}`}>{finding.other.title}</a>
        </>
      );
  }
}

function DatesText({ finding, words }: { finding: Extract<WaveFinding, { check: 'dates' }>; words: Words }) {
  const { t } = words;
  const end = words.date(finding.end);
  if (finding.kind === 'end_before_start')
    return t('admin.health.end_before_start', { end, start: words.date(finding.start) });
  return (
    <>
      <SourceLink source={finding.source} />:{' '}
      {t('admin.health.published_before_end', { end, published: words.date(finding.published) })}
    </>
  );
}

function SourceLink({ source }: { source: { slug: string; title: string } }) {
  return <a href={`/admin/sources/${source.slug}`}>{source.title}</a>;
}

function writeAttributes(
  { attributes, wordings }: Extract<WaveFinding, { check: 'disclosure' }>,
  { t }: Words,
): string {
  const names = attributes.map((attribute) => t(`sheet.${sheetKeyOf(attribute)}`));
  const counted = wordings === 0 ? [] : [t('admin.health.wordings', { count: wordings })];
  return [...new Set([...names, ...counted])].join(', ');
}

function sheetKeyOf(attribute: AttributeName) {
  return attribute === 'fieldworkStart' || attribute === 'fieldworkEnd' ? 'fieldwork' : attribute;
}
