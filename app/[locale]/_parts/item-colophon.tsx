import { Colophon } from '@/components/figure/colophon';
import { checkDisclosure } from '@/lib/domain/reading/disclosure';
import { primarySources, sourceStanding } from '@/lib/domain/reading/source-standing';
import type { AskedItem } from '@/lib/domain/record/placed';
import type { Source } from '@/lib/domain/record/source';
import type { Words } from '@/lib/words/words';

/** An item with its wave, all sources of that wave, and whether nobody but its author compared it with them. */
export type AskedInWave = AskedItem & { waveSources: Source[]; isAlone: boolean };

/** The sources, the sheet and the disclosure of one wave's item. */
export function ItemColophon(props: {
  asked: AskedInWave;
  title: string;
  words: Words;
  to: (path: string) => string;
}) {
  const { asked, title, words, to } = props;
  const { sheet, item, waveSources, isAlone } = asked;
  return (
    <Colophon
      sheet={sheet}
      item={item}
      standings={item.references.map(({ source }) => sourceStanding(source, sheet.disclosure, waveSources))}
      located={primarySources(sheet.disclosure, waveSources)}
      checks={checkDisclosure(sheet, [item.wording])}
      isAlone={isAlone}
      title={title}
      words={words}
      to={to}
    />
  );
}

/** When a wave was in the field, for a heading; its title where that is not known. */
export function headingOf({ sheet }: AskedItem, words: Words): string {
  return words.fieldwork(sheet.disclosure) ?? sheet.title;
}
