import type { ReactNode } from 'react';
import { type AddressOf, PollsterLinks } from '@/components/sheet/organisation-links';
import { MissingText, StatedValue } from '@/components/sheet/stated-text';
import { isYearOnly } from '@/lib/domain/reading/statements';
import type { Item, WaveSheet } from '@/lib/domain/record/wave';
import { reasonOf, type Stated } from '@/lib/domain/values/missing';
import type { Words } from '@/lib/words/words';

/** Who asked, for whom, whom, how many, when and how: the attributes that a figure is judged by, missing ones too. */
export function WhoAsked(props: {
  sheet: WaveSheet;
  item: Item;
  words: Words;
  to: (path: string) => string;
}) {
  const { sheet, item, words, to } = props;
  const { disclosure } = sheet;
  const { t } = words;
  const text = (stated: Stated<string>) => (
    <StatedValue stated={stated} words={words} write={(value) => value} />
  );
  const optional = (
    label: string,
    stated: Stated<string>,
    write: (value: string) => string = (value) => value,
  ) => ('value' in stated ? <Row label={label}>{write(stated.value)}</Row> : null);
  return (
    <dl className="sheet">
      <WhoRows sheet={sheet} words={words} to={to} />
      <Row label={t('sheet.universe')}>{text(disclosure.universe)}</Row>
      <Row label={t('sheet.fieldwork')}>
        <Fieldwork sheet={sheet} words={words} />
      </Row>
      <SampleSizeRow sheet={sheet} words={words} />
      <Row label={t('sheet.mode')}>{text(disclosure.mode)}</Row>
      <SamplingRow sheet={sheet} words={words} />
      {optional(t('sheet.marginOfError'), disclosure.marginOfError, (points) =>
        t('sheet.marginValue', { points: words.printed(points) }),
      )}
      {optional(t('sheet.responseRate'), disclosure.responseRate, (rate) =>
        t('sheet.responseRateValue', { rate: words.printed(rate) }),
      )}
      {optional(t('sheet.weighting'), disclosure.weighting)}
      <Row label={t('value' in item.wording ? 'sheet.wording' : 'sheet.wordingAndOptions')}>
        <StatedValue
          stated={item.wording}
          words={words}
          write={(wording) => <q lang={wording.language ?? undefined}>{wording.text}</q>}
        />
      </Row>
    </dl>
  );
}

type OfSheet = { sheet: WaveSheet; words: Words };

/** Who asked, and who paid. */
export function WhoRows({ sheet, words, to }: OfSheet & { to: AddressOf }) {
  const { disclosure } = sheet;
  const { t } = words;
  return (
    <>
      <Row label={t('sheet.pollsters')}>
        <StatedValue
          stated={disclosure.pollsters}
          words={words}
          write={(pollsters) => <PollsterLinks pollsters={pollsters} to={to} />}
        />
      </Row>
      <Row label={t('sheet.sponsors')}>
        <StatedValue stated={disclosure.sponsors} words={words} write={words.names} />
      </Row>
    </>
  );
}

/** How many were asked. */
export function SampleSizeRow({ sheet: { disclosure }, words }: OfSheet) {
  const { t } = words;
  return (
    <Row label={t('sheet.sampleSize')}>
      <StatedValue
        stated={disclosure.sampleSize}
        words={words}
        write={(n) => t('sheet.interviews', { n: words.count(n) })}
      />
    </Row>
  );
}

/** How they were selected. */
export function SamplingRow({ sheet: { disclosure }, words }: OfSheet) {
  const { t } = words;
  return (
    <Row label={t('sheet.sampling')}>
      <StatedValue
        stated={disclosure.sampling}
        words={words}
        write={(sampling) => t(`sampling.${sampling}`)}
      />
    </Row>
  );
}

/** The time of fieldwork, with a word where only the year is known. */
export function Fieldwork({ sheet, words, short }: { sheet: WaveSheet; words: Words; short?: boolean }) {
  const period = words.fieldwork(sheet.disclosure);
  if (period !== null) return isYearOnly(sheet) && !short ? words.t('date.yearOnly', { period }) : period;
  const reason = reasonOf(sheet.disclosure.fieldworkEnd) ?? 'not_entered';
  return <MissingText reason={reason} words={words} short={short ?? false} />;
}

/** A term and what is known of it. */
export function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
