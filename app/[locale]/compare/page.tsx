import type { Metadata } from 'next';
import { ComparePage } from '@/app/_compare/compare-page';
import { addressOf } from '@/app/address';
import { requireLocale } from '@/app/require-locale';
import { wordsOf } from '@/lib/format';

type Props = PageProps<'/[locale]/compare'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = requireLocale((await params).locale);
  return {
    title: wordsOf(locale).t('compare.title'),
    alternates: { canonical: addressOf(locale)('/compare') },
  };
}

/** Where a comparison begins, kept. With series, it is answered request by request (on-request/compare). */
export default async function EmptyComparePage({ params }: Props) {
  const locale = requireLocale((await params).locale);
  return (
    <ComparePage
      query={{ series: [], from: null, to: null }}
      slots={[]}
      problems={[]}
      find=""
      words={wordsOf(locale)}
      to={addressOf(locale)}
    />
  );
}
