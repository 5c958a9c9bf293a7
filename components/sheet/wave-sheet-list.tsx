import { Fieldwork, Row, SampleSizeRow, SamplingRow, WhoRows } from '@/components/figure/who-asked';
import type { WaveSheet } from '@/lib/domain/record/wave';
import type { Stated } from '@/lib/domain/values/missing';
import type { Words } from '@/lib/words/words';
import type { AddressOf } from './organisation-links';
import { StatedValue } from './stated-text';

/** Everything that a wave's sources may disclose of it, missing attributes too. */
export function WaveSheetList({ wave, words, to }: { wave: WaveSheet; words: Words; to: AddressOf }) {
  const { disclosure } = wave;
  const { t } = words;
  const text = (stated: Stated<string>, write: (value: string) => string = (value) => value) => (
    <StatedValue stated={stated} words={words} write={write} />
  );
  return (
    <dl className="sheet mt-3 text-small md:grid-cols-[9rem_minmax(0,1fr)]">
      <WhoRows sheet={wave} words={words} to={to} />
      <Row label={t('sheet.fieldworkHouses')}>
        <StatedValue stated={disclosure.fieldworkHouses} words={words} write={words.names} />
      </Row>
      <Row label={t('sheet.funder')}>{text(disclosure.funder)}</Row>
      <Row label={t('sheet.country')}>{words.country(wave.country)}</Row>
      <Row label={t('sheet.universe')}>{text(disclosure.universe)}</Row>
      <Row label={t('sheet.eligibility')}>{text(disclosure.eligibility)}</Row>
      <Row label={t('sheet.fieldwork')}>
        <Fieldwork sheet={wave} words={words} />
      </Row>
      <SampleSizeRow sheet={wave} words={words} />
      <Row label={t('sheet.mode')}>{text(disclosure.mode)}</Row>
      <Row label={t('sheet.interviewLanguages')}>{text(disclosure.interviewLanguages)}</Row>
      <SamplingRow sheet={wave} words={words} />
      <Row label={t('sheet.frame')}>{text(disclosure.frame)}</Row>
      <Row label={t('sheet.recruitment')}>{text(disclosure.recruitment)}</Row>
      <Row label={t('sheet.quotas')}>{text(disclosure.quotas)}</Row>
      <Row label={t('sheet.incentives')}>{text(disclosure.incentives)}</Row>
      <Row label={t('sheet.responseRate')}>
        {text(disclosure.responseRate, (rate) => t('sheet.responseRateValue', { rate: words.printed(rate) }))}
      </Row>
      <Row label={t('sheet.weighting')}>{text(disclosure.weighting)}</Row>
      <Row label={t('sheet.marginOfError')}>
        {text(disclosure.marginOfError, (points) =>
          t('sheet.marginValue', { points: words.printed(points) }),
        )}
      </Row>
      <Row label={t('sheet.designEffect')}>{text(disclosure.designEffect, words.printed)}</Row>
      <Row label={t('sheet.qualityChecks')}>{text(disclosure.qualityChecks)}</Row>
      <Row label={t('sheet.limitations')}>{text(disclosure.limitations)}</Row>
    </dl>
  );
}
