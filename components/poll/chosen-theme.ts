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

function subscribe(notify: () => void): () => void {
  const observer = new MutationObserver(notify);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}
