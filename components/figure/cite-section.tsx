import type { Words } from '@/lib/words/words';
import { CitationText } from './citation-text';

/** How a thing is cited: in a few words, in full with the day of access, and as files for programs that keep citations. */
export function CiteSection(props: {
  /** In full; `accessedMark` stands where the day of access belongs. */
  long: string;
  short: string;
  /** Where the files are. */
  href: string;
  words: Words;
}) {
  const { long, short, href, words } = props;
  const { t } = words;
  const forms = (['bibtex', 'ris', 'csl-json', 'text'] as const).map((form) => ({
    href: `${href}?format=${form}`,
    label: t(`cite.form.${form}`),
  }));
  return (
    <details className="no-print border-y border-rule">
      <summary className="cursor-pointer py-2 text-small text-link">{t('cite.title')}</summary>
      <div className="grid gap-4 pt-2 pb-4">
        <CitationText label={t('cite.inFull')} text={long} copy={t('cite.copy')} copied={t('cite.copied')} />
        <CitationText
          label={t('cite.inShort')}
          text={short}
          copy={t('cite.copy')}
          copied={t('cite.copied')}
        />
        <p className="flex flex-wrap gap-x-5 gap-y-2 text-small">
          {forms.map((form) => (
            <a key={form.href} href={form.href}>
              {form.label}
            </a>
          ))}
        </p>
      </div>
    </details>
  );
}
