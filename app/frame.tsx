import type { ReactNode } from 'react';
import { SiteFrame } from '@/components/ui/site-frame';
import { type Locale, wordsOf } from '@/lib/format';
import { addressOf } from './address';
import { BeforePaint } from './before-paint';
import './globals.css';
import { fontClasses } from './fonts';
import { MainNavigation } from './main-navigation';

/** The whole document around a page. */
export function Document({ locale, children }: { locale: Locale; children: ReactNode }) {
  const { t } = wordsOf(locale);
  const to = addressOf(locale);
  const links = (['questions', 'waves', 'pollsters', 'data', 'methodology'] as const).map((section) => ({
    section,
    href: to(`/${section}`),
    label: t(`site.${section}`),
  }));
  return (
    <html lang={locale} className={fontClasses} suppressHydrationWarning>
      <head>
        <BeforePaint />
      </head>
      <body>
        <SiteFrame
          home={to('/')}
          searchAction={to('/search')}
          dataHref={to('/data')}
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
            footerData: t('site.footerData'),
          }}
        >
          {children}
        </SiteFrame>
      </body>
    </html>
  );
}
