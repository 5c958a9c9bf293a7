import type { ReactNode } from 'react';

/** Leads those who move by keyboard past the header; hidden until it has the focus. */
export function SkipLink({ children }: { children: ReactNode }) {
  return (
    <a
      href="#content"
      className="no-print absolute left-2 top-2 z-20 -translate-y-20 bg-paper px-3 py-2 focus:translate-y-0"
    >
      {children}
    </a>
  );
}
