import type { ReactNode } from 'react';
import { CheckNote } from '@/components/sheet/check-note';
import { DisclosureList } from '@/components/sheet/disclosure-list';
import { SourceNote } from '@/components/sheet/source-note';
import type { DisclosureCheck } from '@/lib/domain/reading/disclosure';
import type { SourceStanding } from '@/lib/domain/reading/source-standing';
import type { Source } from '@/lib/domain/record/source';
import type { Item, WaveSheet } from '@/lib/domain/record/wave';
import type { Words } from '@/lib/words/words';
import { WhoAsked } from './who-asked';

/** What stands beside a chart: its sources, who asked whom, and what is disclosed. */
export function Colophon(props: {
  sheet: WaveSheet;
  item: Item;
  standings: SourceStanding[];
  located: Source[];
  checks: DisclosureCheck[];
  /** Whether the wave was published without anybody else’s comparison with its sources. */
  isAlone: boolean;
  title: string;
  words: Words;
  to: (path: string) => string;
}) {
  const { sheet, item, standings, located, checks, isAlone, title, words, to } = props;
  return (
    <>
      <ColophonSection title={title}>
        <div className="grid gap-5">
          {item.references.map((reference, index) => (
            <SourceNote
              key={`${reference.source.slug} ${reference.note}`}
              reference={reference}
              standing={standings[index] ?? 'primary'}
              located={located}
              words={words}
              to={to}
            />
          ))}
        </div>
        <CheckNote checkedBy={item.checkedBy} isAlone={isAlone} words={words} />
      </ColophonSection>
      <ColophonSection title={words.t('sheet.title')}>
        <WhoAsked sheet={sheet} item={item} words={words} to={to} />
        <p className="mt-3">
          <a href={to(`/waves/${sheet.slug}`)}>{sheet.title}</a>
        </p>
      </ColophonSection>
      <ColophonSection title={words.t('disclosure.title')}>
        <DisclosureList checks={checks} words={words} methodology={to('/methodology')} />
      </ColophonSection>
    </>
  );
}

/** One part of the colophon under its small heading. */
export function ColophonSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-b border-rule pt-5 pb-5 first:pt-0 last:border-b-0">
      <h2 className="eyebrow mb-2.5">{title}</h2>
      {children}
    </section>
  );
}
