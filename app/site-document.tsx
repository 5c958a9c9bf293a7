import type { ReactNode } from 'react';
import { SiteFrame } from '@/components/ui/site-frame';
import { addressOf } from '@/lib/words/page-address';
import { type Locale, wordsOf } from '@/lib/words/words';
import { BeforePaint } from './theme-script';
import './globals.css';
import { fontClasses } from './fonts';
import { MainNavigation } from './main-navigation';

/** The whole document around a page. */
export function Document({ locale, children }: { locale: Locale; children: ReactNode }) {
  const { t } = wordsOf(locale);
  const to = addressOf(locale);
  const links = (['questions', 'waves', 'pollsters', 'compare', 'data', 'methodology'] as const).map(
    (section) => ({
      section,
      href: to(`/${section}`),
      label: t(`site.${section}`),
    }),
  );
  return (
    <html lang={locale} className={fontClasses} suppressHydrationWarning>
      <head>
        <BeforePaint />
        <link
          rel="alternate"
          type="application/atom+xml"
          title={t('corrections.feedTitle', { site: t('site.name') })}
          href="/feed.xml"
        />
      </head>
      <body>
        <SiteFrame
          home={to('/')}
          searchAction={to('/search')}
          footerLinks={[
            { href: to('/data'), label: t('site.footerData') },
            { href: to('/corrections'), label: t('site.footerCorrections') },
            { href: '/feed.xml', label: t('site.footerFeed') },
          ]}
          navigation={<MainNavigation links={links} />}
          words={{
            name: t('site.name'),
            skip: t('site.skip'),
            navigation: t('site.navigation'),
            search: t('site.search'),
            searchButton: t('site.searchButton'),
            toDark: t('site.toDark'),
            toLight: t('site.toLight'),
            footer: t('site.footer'),
          }}
        >
          {children}
        </SiteFrame>
      </body>
    </html>
  );
}
