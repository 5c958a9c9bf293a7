/** Looks for words in everything published; a plain form, so that it works without scripts. */
export function SearchForm(props: { action: string; query: string; label: string; button: string }) {
  const { action, query, label, button } = props;
  return (
    <search aria-label={label}>
      <form action={action} className="flex max-w-xl flex-wrap items-end gap-3">
        <label className="grid min-w-0 flex-1 basis-64 gap-0.5">
          <span className="text-note text-ink-3">{label}</span>
          <input type="search" name="q" defaultValue={query} maxLength={200} className="field w-full" />
        </label>
        <button type="submit" className="button">
          {button}
        </button>
      </form>
    </search>
  );
}
