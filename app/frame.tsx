import type { ReactNode } from 'react';
import { SiteFrame } from '@/components/ui/site-frame';
import { type Locale, wordsOf } from '@/lib/format';
import { addressOf } from './address';
import './globals.css';
import { fontClasses } from './fonts';
import { MainNavigation } from './main-navigation';

// Runs before anything is painted, so that the chosen theme does not flash, and says that scripts run at all.
const beforePaint = `(function(r){r.classList.add('js');try{var t=localStorage.getItem('theme');if(t==='dark'||t==='light')r.dataset.theme=t}catch(e){}})(document.documentElement)`;

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
        <script
          // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file, which must run before paint
          dangerouslySetInnerHTML={{ __html: beforePaint }}
        />
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
