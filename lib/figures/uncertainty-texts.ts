import type { ChangeBetweenWaves } from '@/lib/domain/reading/change-between-waves';
import type { ComparedAspect } from '@/lib/domain/reading/comparability';
import type { KnownUncertainty, Uncertainty } from '@/lib/domain/reading/uncertainty';
import type { UncertaintyStatement } from '@/lib/domain/reading/uncertainty-statements';
import type { PlacedBase } from '@/lib/domain/record/placed';
import type { Lead } from '@/lib/domain/statistics/lead';
import { valueOf } from '@/lib/domain/values/missing';
import type { Words } from '@/lib/words/words';

type StatementOf<Kind> = Extract<UncertaintyStatement, { kind: Kind }>;

/** What is said of how certain figures are, as a sentence in the reader's language. */
export function writeUncertaintyStatement(statement: UncertaintyStatement, words: Words): string {
  const { t } = words;
  switch (statement.kind) {
    case 'interval':
      return intervalSentence(statement, words);
    case 'withheld':
      return t('uncertainty.withheld', { reason: withheldReason(statement, words) });
    case 'small_base':
      return t('uncertainty.smallBase', { count: statement.n });
    case 'tiny_base':
      return t('uncertainty.tinyBase', { count: statement.n });
    case 'published_margin':
      return publishedMargin(statement, words);
    case 'lead':
      return leadSentence(statement, words);
    case 'net':
      return t('uncertainty.net', {
        net: withUnit(words.signedPoints(statement.net.leadPts, 1), words),
        interval: intervalOfDifference(statement.net, statement.degree, words),
      });
    case 'change':
      return changeSentence(statement.change, words);
    case 'change_missing':
      return t('change.cannot', {
        option: statement.option,
        period: periodOf(statement.previous, words),
        reason: t('change.notPrinted'),
      });
  }
}

function leadSentence({ first, second, lead, degree }: StatementOf<'lead'>, words: Words): string {
  return words.t(lead.leadPts === 0 ? 'uncertainty.level' : 'uncertainty.lead', {
    first: first.option.label,
    second: second.option.label,
    lead: withUnit(words.decimal(lead.leadPts, Math.max(first.decimals, second.decimals)), words),
    interval: intervalOfDifference(lead, degree, words),
  });
}

function intervalOfDifference({ lowPts, highPts }: Lead, degree: KnownUncertainty['kind'], words: Words) {
  return words.t(`uncertainty.ofDifference.${degree}`, {
    low: words.points(lowPts, 1),
    high: words.points(highPts, 1),
  });
}

/** A written number of points with its unit: 1 point, 1.0 points. */
function withUnit(points: string, words: Words): string {
  return words.t('uncertainty.points', { points, count: points === '1' ? 1 : 2 });
}

function intervalSentence({ estimate, uncertainty }: StatementOf<'interval'>, words: Words): string {
  const { t } = words;
  const values = {
    option: estimate.option.label,
    ...intervalBounds(uncertainty, words),
    margin: withUnit(words.decimal(uncertainty.marginPts, 1), words),
    basis: designEffectBasis(uncertainty, words),
    atBound: uncertainty.marginPts === 0 ? 'yes' : 'no',
  };
  return uncertainty.samplingMissing === null
    ? t('uncertainty.stated', values)
    : t('uncertainty.indicative', { ...values, missing: t(`missing.${uncertainty.samplingMissing}`) });
}

function designEffectBasis({ designEffect: { value, from } }: KnownUncertainty, words: Words): string {
  return words.t(`uncertainty.basis.${from}`, { effect: words.decimal(value, 2) });
}

/** The two ends of an interval in the digits of the language. */
function intervalBounds({ interval }: KnownUncertainty, words: Words): { low: string; high: string } {
  return { low: words.decimal(interval.lowPct, 1), high: words.decimal(interval.highPct, 1) };
}

/** An interval for a table's cell. */
export function writeInterval(uncertainty: KnownUncertainty, words: Words): string {
  return words.t('uncertainty.range', intervalBounds(uncertainty, words));
}

/** Why an estimate has no interval, in a few words. */
export function withheldReason(
  { because, missing }: Omit<Extract<Uncertainty, { kind: 'withheld' }>, 'kind'>,
  { t }: Words,
): string {
  return t(`uncertainty.reasons.${because}`, { missing: t(`missing.${missing ?? 'not_entered'}`) });
}

function publishedMargin(
  { margin, estimate, oursPts }: StatementOf<'published_margin'>,
  words: Words,
): string {
  const published = { margin: withUnit(words.printed(margin), words) };
  if (oursPts === null) return words.t('uncertainty.publishedMarginAlone', published);
  return words.t('uncertainty.publishedMargin', {
    ...published,
    option: estimate.option.label,
    ours: words.decimal(oursPts, 1),
  });
}

/** A change as a sentence: by how much since when, and whether it can be said to be one. */
function changeSentence(change: ChangeBetweenWaves, words: Words): string {
  const { t } = words;
  const { previous, current, difference } = change;
  const option = current.estimate.option.label;
  const period = periodOf(previous, words);
  if (change.verdict === 'cannot' || difference === null)
    return t('change.cannot', { option, period, reason: cannotReason(change, words) });
  const what = t(
    difference.changePts === 0 ? 'change.unchanged' : difference.changePts > 0 ? 'change.up' : 'change.down',
    {
      option,
      period,
      points: withUnit(words.decimal(Math.abs(difference.changePts), decimalsOf(change)), words),
      low: words.points(difference.lowPts, 1),
      high: words.points(difference.highPts, 1),
    },
  );
  const verdict = t(`change.${change.verdict}`);
  return changeSaid(change, what, verdict, words);
}

function changeSaid(change: ChangeBetweenWaves, what: string, plain: string, words: Words): string {
  const { t } = words;
  const verdict = change.kind === 'indicative' ? t('change.indicative', { verdict: plain }) : plain;
  const { notKnown } = change.comparability;
  return notKnown.length === 0
    ? t('change.said', { what, verdict })
    : t('change.saidIfSo', { what, verdict, aspects: writeAspects(notKnown, words) });
}

/** Why it cannot be said whether something changed, in a few words. */
export function cannotReason(change: ChangeBetweenWaves, words: Words): string {
  const { t } = words;
  const { differsIn } = change.comparability;
  if (change.withheld !== null) {
    const { side, ...withheld } = change.withheld;
    return t('change.side', {
      period: periodOf(change[side], words),
      reason: withheldReason(withheld, words),
    });
  }
  if (differsIn.length > 0) return writeDifference(differsIn, words);
  return t('change.tiny');
}

/** What differs between two waves, in a few words. */
export function writeDifference(differsIn: readonly ComparedAspect[], words: Words): string {
  return words.t('change.differs', { count: differsIn.length, aspects: writeAspects(differsIn, words) });
}

/** The names of what is compared, as a list. */
export function writeAspects(aspects: readonly ComparedAspect[], { t, list }: Words): string {
  return list(aspects.map((aspect) => t(`change.aspects.${aspect}`)));
}

/** The difference of two printed values has no more decimals than they have. */
export function decimalsOf({ previous, current }: ChangeBetweenWaves): number {
  return Math.max(previous.estimate.decimals, current.estimate.decimals);
}

/** The time of a wave's fieldwork as a name of the wave; its title where an end of that is not known. */
export function periodOf({ sheet }: PlacedBase, words: Words): string {
  const { fieldworkStart, fieldworkEnd } = sheet.disclosure;
  const [start, end] = [valueOf(fieldworkStart), valueOf(fieldworkEnd)];
  return start === null || end === null ? sheet.title : words.period(start, end);
}
