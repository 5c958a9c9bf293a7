import type { Metadata } from 'next';
import { addressOf } from '@/app/address';
import { CorrectionList, correctionsPath } from '@/app/correction-list';
import { requireLocale } from '@/app/require-locale';
import { toParameters } from '@/app/search-parameters';
import { readPage } from '@/lib/domain/list-filter';
import { wordsOf } from '@/lib/format';

type Props = PageProps<'/[locale]/on-request/corrections'>;

/** What is asked for differs from request to request. */
export const dynamic = 'force-dynamic';

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = requireLocale((await params).locale);
  const page = readPage(toParameters(await searchParams));
  return {
    title: wordsOf(locale).t('corrections.title'),
    alternates: { canonical: addressOf(locale)(correctionsPath(page)) },
  };
}

/** The page of the log that is asked for. */
export default async function AskedCorrectionsPage({ params, searchParams }: Props) {
  const locale = requireLocale((await params).locale);
  return <CorrectionList locale={locale} page={readPage(toParameters(await searchParams))} />;
}
