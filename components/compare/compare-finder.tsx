/** Finds a question to put beside the others by a plain form; what was found is a list of links that add it. */
export function CompareFinder(props: {
  action: string;
  /** The address's own parameters, which the form keeps. */
  kept: { name: string; value: string }[];
  find: string;
  found: { slug: string; title: string; href: string }[];
  words: { title: string; label: string; button: string; result: string };
}) {
  const { action, kept, find, found, words } = props;
  return (
    <section className="no-print">
      <h2 id="add">{words.title}</h2>
      <form action={`${action}#add`} className="mt-2 flex flex-wrap items-end gap-3">
        {kept.map(({ name, value }) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label className="grid min-w-0 flex-1 basis-48 gap-0.5">
          <span className="text-note text-ink-3">{words.label}</span>
          <input type="search" name="find" defaultValue={find} maxLength={200} className="field w-full" />
        </label>
        <button type="submit" className="button button-quiet">
          {words.button}
        </button>
      </form>
      <p role="status" className="mt-3 text-small text-ink-2">
        {words.result}
      </p>
      <ul className="mt-1 text-small">
        {found.map(({ slug, title, href }) => (
          <li key={slug} className="border-b border-rule-soft py-2">
            <a href={href} rel="nofollow">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
