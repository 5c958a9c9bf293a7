import type { Metadata } from 'next';
import { addressOf } from '@/app/address';
import { requireLocale } from '@/app/require-locale';
import { twinTypes } from '@/app/twin-links';
import { WaveList } from '@/app/wave-list';
import { wordsOf } from '@/lib/format';

type Props = PageProps<'/[locale]/waves'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = requireLocale((await params).locale);
  return {
    title: wordsOf(locale).t('list.wavesTitle'),
    alternates: { canonical: addressOf(locale)('/waves'), types: twinTypes('/waves') },
  };
}

/** The whole list, kept. Narrowed, it is answered request by request (on-request/waves). */
export default async function WaveListPage({ params }: Props) {
  const locale = requireLocale((await params).locale);
  return <WaveList locale={locale} parameters={new URLSearchParams()} />;
}
