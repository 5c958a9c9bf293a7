import { useSyncExternalStore } from 'react';

/** The theme that the reader has chosen for the page; null where the page follows the system. */
export function readChosenTheme(): 'light' | 'dark' | null {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : null;
}

/** The same, anew whenever the reader switches. */
export function useChosenTheme(): 'light' | 'dark' | null {
  return useSyncExternalStore(subscribe, readChosenTheme, () => null);
}

/** An address that also says in which theme it is looked at, where the reader has chosen one. */
export function withChosenTheme(url: URL): string {
  const theme = readChosenTheme();
  if (theme) url.searchParams.set('theme', theme);
  return url.href;
}

function subscribe(notify: () => void): () => void {
  const observer = new MutationObserver(notify);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}
