'use client';

import { useSelectedLayoutSegments } from 'next/navigation';

/** The links of the main navigation, the one that the page belongs to marked. */
export function MainNavigation({ links }: { links: { href: string; label: string; section: string }[] }) {
  const here = useSelectedLayoutSegments().find((part) => links.some(({ section }) => section === part));
  return links.map(({ href, label, section }) => (
    <a
      key={href}
      href={href}
      aria-current={section === here ? 'page' : undefined}
      className="plain py-1 text-ink-2 hover:text-ink aria-[current]:text-ink aria-[current]:shadow-[0_2px_0_var(--color-ink)]"
    >
      {label}
    </a>
  ));
}
