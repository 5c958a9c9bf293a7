import { Row } from '@/components/figure/who-asked';
import { addressOfSentence, type QuotedClaim } from '@/lib/domain/record/claim';
import { viewOf } from '@/lib/domain/record/question-view';
import { valueOf } from '@/lib/domain/values/missing';
import { baseLongLabel, groupLabel } from '@/lib/figures/base-texts';
import type { Words } from '@/lib/words/words';
import { MissingText } from './stated-text';

/** The figure that a sentence quotes, and where the sentence stands. */
export function ClaimDetails(props: {
  quotedClaim: QuotedClaim;
  /** A wave that does not stand any more: its question may have no page. */
  isWithdrawn: boolean;
  words: Words;
  to: (path: string) => string;
}) {
  const { quotedClaim, isWithdrawn, words, to } = props;
  const { claim, source, quoted } = quotedClaim;
  const { sheet, item, base, estimate } = quoted;
  const { t } = words;
  const url = source.archivedUrl ?? valueOf(source.url);
  const { title, slug } = item.question;
  return (
    <dl className="sheet prose mt-6 text-small">
      <Row label={t('claim.value')}>
        <strong>{words.share(estimate)}</strong>
      </Row>
      <Row label={t('claim.option')}>{estimate.option.label}</Row>
      <Row label={t('claim.base')}>
        {baseLongLabel(base.kind, words)}
        {base.group !== null && `, ${groupLabel(viewOf(base), words)}`}
      </Row>
      <Row label={t('claim.question')}>
        {isWithdrawn ? title : <a href={to(`/questions/${slug}/waves/${sheet.slug}`)}>{title}</a>}
      </Row>
      <Row label={t('claim.wave')}>
        <a href={to(`/waves/${sheet.slug}`)}>{sheet.title}</a>
      </Row>
      <Row label={t('claim.where')}>
        {claim.locator ?? <MissingText reason="not_entered" words={words} short />}
        {url !== null && (
          <a
            className="block"
            href={claim.verbatim ? addressOfSentence(url, claim.sentence) : url}
            rel="noopener"
          >
            {t(claim.verbatim ? 'claim.find' : 'source.read')}
          </a>
        )}
      </Row>
    </dl>
  );
}
