import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { AbsentPage } from '@/app/[locale]/_parts/absent-page';
import { Document } from '@/app/site-document';
import { env } from '@/lib/env';
import { defaultLocale, readLocale, wordsOf } from '@/lib/words/words';

/** A build has no database; each page is made when it is first asked for, and kept by the front door (lib/server). */
export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: LayoutProps<'/[locale]'>): Promise<Metadata> {
  const locale = readLocale((await params).locale);
  if (!locale) {
    const { t } = wordsOf(defaultLocale);
    return { title: `${t('notFound.title')} · ${t('site.name')}` };
  }
  const { t } = wordsOf(locale);
  return {
    metadataBase: new URL(env().SITE_URL),
    title: { default: t('site.name'), template: `%s · ${t('site.name')}` },
    description: t('site.description'),
    openGraph: {
      type: 'website',
      siteName: t('site.name'),
      images: [{ url: '/share.png', width: 1200, height: 630, alt: t('site.description') }],
    },
  };
}

export default async function LocaleLayout({
  params,
  children,
}: LayoutProps<'/[locale]'> & { children: ReactNode }) {
  const locale = readLocale((await params).locale);
  if (!locale)
    return (
      <Document locale={defaultLocale}>
        <AbsentPage locale={defaultLocale} />
      </Document>
    );
  return <Document locale={locale}>{children}</Document>;
}
