import type { ReactNode } from 'react';
import { SkipLink } from './skip-link';
import { ThemeSwitch } from './theme-switch';

/** Words of the frame around every page of the back office. */
export type OfficeWords = {
  site: string;
  name: string;
  skip: string;
  navigation: string;
  toSite: string;
  toDark: string;
  toLight: string;
  signOut: string;
};

/** The frame of a page of the back office: header, who is signed in, the pages that they may use, the content. */
export function OfficeFrame(props: {
  words: OfficeWords;
  home: string;
  site: string;
  person: string | null;
  navigation: ReactNode;
  signOut: () => Promise<void>;
  children: ReactNode;
}) {
  const { words, home, site, person, navigation, signOut, children } = props;
  return (
    <>
      <SkipLink>{words.skip}</SkipLink>
      <header className="no-print border-b border-rule">
        <div className="page flex flex-wrap items-baseline gap-x-5 gap-y-1.5 pt-3.5 pb-3">
          <a href={home} className="plain mr-auto font-serif text-title font-semibold text-ink">
            {words.site}
            <span className="font-normal text-ink-3"> · {words.name}</span>
          </a>
          <div className="order-1 flex w-full flex-wrap items-baseline gap-x-5 gap-y-1 text-small text-ink-2 sm:order-none sm:w-auto">
            {person !== null && (
              <form action={signOut} className="flex flex-wrap items-baseline gap-x-3">
                <span>{person}</span>
                <button type="submit" className="button-plain">
                  {words.signOut}
                </button>
              </form>
            )}
            <a href={site}>{words.toSite}</a>
          </div>
          <ThemeSwitch toDark={words.toDark} toLight={words.toLight} />
          {person !== null && (
            <nav
              aria-label={words.navigation}
              className="order-2 flex w-full flex-wrap gap-x-4 gap-y-1 text-small sm:gap-x-6"
            >
              {navigation}
            </nav>
          )}
        </div>
      </header>
      <main id="content" tabIndex={-1} className="page pb-20 outline-none">
        {children}
      </main>
    </>
  );
}
