import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { BeforePaint } from '@/app/theme-script';
import { OfficeFrame } from '@/components/ui/office-frame';
import { hasRole } from '@/lib/domain/people/editor';
import { currentPerson, officeWords } from '@/lib/sign-in/auth';
import { officeHome } from '@/lib/sign-in/sign-in-address';
import { fontClasses } from '../fonts';
import '../globals.css';
import { navigation } from './_parts/navigation';
import { NavigationLinks } from './_parts/navigation-links';
import { signOut } from './_parts/sign-out';

const { t, locale } = officeWords;

/** What is made for one person is made at each request. */
export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: { default: t('admin.frame.title'), template: `%s · ${t('admin.frame.title')}` },
  robots: { index: false, follow: false },
};

/** The whole document around a page of the back office. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const person = await currentPerson();
  const links = navigation
    .filter(({ role }) => person !== null && hasRole(person.role, role))
    .map(({ section, href }) => ({ href, label: t(`admin.${section}.title`) }));
  return (
    <html lang={locale} className={fontClasses} suppressHydrationWarning>
      <head>
        <BeforePaint />
      </head>
      <body>
        <OfficeFrame
          home={officeHome}
          site="/"
          person={person?.name ?? null}
          navigation={<NavigationLinks links={links} />}
          signOut={signOut}
          words={{
            site: t('site.name'),
            name: t('admin.frame.name'),
            skip: t('site.skip'),
            navigation: t('admin.frame.name'),
            toSite: t('admin.frame.toSite'),
            toDark: t('site.toDark'),
            toLight: t('site.toLight'),
            signOut: t('admin.frame.signOut'),
          }}
        >
          {children}
        </OfficeFrame>
      </body>
    </html>
  );
}
