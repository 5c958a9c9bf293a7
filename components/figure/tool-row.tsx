import type { ReactNode } from 'react';

/** One kind of what can be taken away from a figure. */
export function ToolRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1.5">
      <span className="w-16 text-ink-3">{label}</span>
      {children}
    </div>
  );
}
