import type { ReactNode } from 'react';
import { SkipLink } from './skip-link';
import { ThemeSwitch } from './theme-switch';

/** Words of the frame around every page. */
export type FrameWords = {
  name: string;
  skip: string;
  navigation: string;
  search: string;
  searchButton: string;
  toDark: string;
  toLight: string;
  footer: string;
};

/** The frame of a page: header with navigation and search, the content, footer. */
export function SiteFrame(props: {
  words: FrameWords;
  home: string;
  navigation: ReactNode;
  searchAction: string;
  footerLinks: { href: string; label: string }[];
  children: ReactNode;
}) {
  const { words, home, navigation, searchAction, footerLinks, children } = props;
  return (
    <>
      <SkipLink>{words.skip}</SkipLink>
      <header className="no-print border-b border-rule">
        <div className="page flex flex-wrap items-baseline gap-x-6 gap-y-2 py-3.5">
          <a href={home} className="plain mr-1 font-serif text-title font-semibold text-ink">
            {words.name}
          </a>
          <nav
            aria-label={words.navigation}
            className="order-3 flex w-full flex-wrap gap-x-4 gap-y-1 text-small sm:gap-x-6 lg:order-none lg:w-auto"
          >
            {navigation}
          </nav>
          <search className="ml-auto flex min-w-0 flex-1 justify-end lg:flex-none">
            <form action={searchAction} className="flex min-w-0 items-baseline justify-end gap-2">
              <input
                type="search"
                name="q"
                maxLength={200}
                placeholder={words.search}
                aria-label={words.search}
                className="field w-full max-w-44 text-small"
              />
              <button type="submit" className="sr-only focus:not-sr-only">
                {words.searchButton}
              </button>
            </form>
          </search>
          <ThemeSwitch toDark={words.toDark} toLight={words.toLight} />
        </div>
      </header>
      <main id="content" tabIndex={-1} className="page pb-20 outline-none">
        {children}
      </main>
      <footer className="no-print border-t border-rule">
        <div className="page flex flex-wrap gap-x-8 gap-y-2 py-6 text-note text-ink-3">
          <p className="prose">{words.footer}</p>
          {footerLinks.map(({ href, label }) => (
            <a key={href} href={href}>
              {label}
            </a>
          ))}
        </div>
      </footer>
    </>
  );
}
