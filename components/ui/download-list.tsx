/** A file that can be had, how large it is where that is known, and what it is good for. */
type Download = { href: string; label: string; size?: string; help: string };

/** Files, each with a sentence about it. */
export function DownloadList({ downloads }: { downloads: readonly Download[] }) {
  return (
    <dl className="prose grid gap-y-3">
      {downloads.map(({ href, label, size, help }) => (
        <div key={href}>
          <dt>
            <a href={href}>{label}</a>
            {size !== undefined && <span className="ml-2 text-small text-ink-2">{size}</span>}
          </dt>
          <dd className="text-small text-ink-2">{help}</dd>
        </div>
      ))}
    </dl>
  );
}
