'use client';

/** Turns the dark theme on and off and remembers the choice; without one, the system's preference holds. */
export function ThemeSwitch({ toDark, toLight }: { toDark: string; toLight: string }) {
  return (
    <button
      type="button"
      onClick={switchTheme}
      className="needs-js no-print cursor-pointer self-center px-1 text-ink-2 hover:text-ink"
      aria-label={`${toDark} / ${toLight}`}
      title={`${toDark} / ${toLight}`}
    >
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
        <circle cx="9" cy="9" r="7.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M9 1.75a7.25 7.25 0 0 1 0 14.5z" fill="currentColor" />
      </svg>
    </button>
  );
}

function switchTheme() {
  const root = document.documentElement;
  const isDark = getComputedStyle(root).colorScheme.includes('light dark')
    ? window.matchMedia('(prefers-color-scheme: dark)').matches
    : root.dataset.theme === 'dark';
  const theme = isDark ? 'light' : 'dark';
  root.dataset.theme = theme;
  try {
    localStorage.setItem('theme', theme);
  } catch {
    // A browser that keeps nothing still shows the theme on this page.
  }
}
