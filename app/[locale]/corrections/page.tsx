import type { Metadata } from 'next';
import { addressOf } from '@/app/address';
import { CorrectionList, correctionsPath } from '@/app/correction-list';
import { requireLocale } from '@/app/require-locale';
import { twinTypes } from '@/app/twin-links';
import { wordsOf } from '@/lib/format';

type Props = PageProps<'/[locale]/corrections'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = requireLocale((await params).locale);
  return {
    title: wordsOf(locale).t('corrections.title'),
    alternates: {
      canonical: addressOf(locale)(correctionsPath(1)),
      types: twinTypes('/corrections'),
    },
  };
}

/** The latest of the log, kept. What is older is answered request by request (on-request/corrections). */
export default async function CorrectionsPage({ params }: Props) {
  const locale = requireLocale((await params).locale);
  return <CorrectionList locale={locale} page={1} />;
}
