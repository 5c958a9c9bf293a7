import type { Metadata } from 'next';
import { addressOf } from '@/app/address';
import { CorrectionList, correctionsPath } from '@/app/correction-list';
import { requireLocale } from '@/app/require-locale';
import { toParameters } from '@/app/search-parameters';
import { twinTypes } from '@/app/twin-links';
import { readPage } from '@/lib/domain/list-filter';
import { wordsOf } from '@/lib/format';

type Props = PageProps<'/[locale]/corrections'>;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = requireLocale((await params).locale);
  return {
    title: wordsOf(locale).t('corrections.title'),
    alternates: {
      canonical: addressOf(locale)(correctionsPath(readPage(toParameters(await searchParams)))),
      types: twinTypes('/corrections'),
    },
  };
}

/** The page of the log that is asked for. */
export default async function CorrectionsPage({ params, searchParams }: Props) {
  const locale = requireLocale((await params).locale);
  return <CorrectionList locale={locale} page={readPage(toParameters(await searchParams))} />;
}
