import type { ReactNode } from 'react';
import { MissingText, StatedValue } from '@/components/sheet/stated-text';
import type { SourceStanding } from '@/lib/domain/reading/source-standing';
import type { WaveSheet } from '@/lib/domain/record/wave';
import { valueOf } from '@/lib/domain/values/missing';
import type { Words } from '@/lib/words/words';
import { Fieldwork } from './who-asked';

/** A finding on the overview: its headline, whom and when, its chart, and what is known of its source. */
export function FindingCard(props: {
  href: string;
  headline: string;
  sheet: WaveSheet;
  standing: SourceStanding;
  words: Words;
  children: ReactNode;
}) {
  const { href, headline, sheet, standing, words, children } = props;
  const { t } = words;
  const { disclosure } = sheet;
  const universe = valueOf(disclosure.universe);
  return (
    <article className="border-t-2 border-ink pt-3">
      <h3>
        <a href={href} className="plain text-ink">
          {headline}
        </a>
      </h3>
      <p className="mt-1 text-small text-ink-2">
        {universe ?? words.country(sheet.country)}, <Fieldwork sheet={sheet} words={words} short />
      </p>
      <div className="mt-3">{children}</div>
      <p className="mt-2.5 text-note text-ink-3">
        {standing !== 'primary' && <span className="mark mr-2">{t(`standing.short.${standing}`)}</span>}
        {'value' in disclosure.pollsters ? (
          words.names(disclosure.pollsters.value)
        ) : (
          <>
            {t('sentence.attributes.pollsters')}{' '}
            <MissingText reason={disclosure.pollsters.missing} words={words} short />
          </>
        )}
        {' · '}
        {'value' in disclosure.sampleSize ? (
          t('base.n', { n: words.count(disclosure.sampleSize.value) })
        ) : (
          <>
            {t('sentence.attributes.sampleSize')}{' '}
            <StatedValue stated={disclosure.sampleSize} words={words} write={words.count} short />
          </>
        )}
      </p>
    </article>
  );
}
