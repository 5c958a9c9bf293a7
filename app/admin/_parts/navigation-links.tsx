'use client';

import { usePathname } from 'next/navigation';

/** The links of the header, the one that the page belongs to marked. */
export function NavigationLinks({ links }: { links: { href: string; label: string }[] }) {
  const pathname = usePathname();
  const open = links
    .filter(({ href }) => pathname === href || pathname.startsWith(`${href}/`))
    .sort((one, other) => other.href.length - one.href.length)[0];
  return links.map(({ href, label }) => (
    <a
      key={href}
      href={href}
      aria-current={href === open?.href ? 'page' : undefined}
      className="plain py-1 text-ink-2 hover:text-ink aria-[current]:text-ink aria-[current]:shadow-[0_2px_0_var(--color-ink)]"
    >
      {label}
    </a>
  ));
}
