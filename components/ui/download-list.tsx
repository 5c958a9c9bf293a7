/** A file that can be had, and what it is good for. */
type Download = { href: string; label: string; help: string };

/** Files, each with a sentence about it. */
export function DownloadList({ downloads }: { downloads: readonly Download[] }) {
  return (
    <dl className="prose grid gap-y-3">
      {downloads.map(({ href, label, help }) => (
        <div key={href}>
          <dt>
            <a href={href}>{label}</a>
          </dt>
          <dd className="text-small text-ink-2">{help}</dd>
        </div>
      ))}
    </dl>
  );
}
