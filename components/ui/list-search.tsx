/** Searches a list by a plain form, so that what was asked is in the address. */
export function ListSearch(props: {
  action: string;
  search: string;
  label: string;
  words: { search: string; clear: string; found: string };
}) {
  const { action, search, label, words } = props;
  return (
    <search className="my-6 block">
      <form action={action} className="flex flex-wrap items-baseline gap-x-4 gap-y-2 text-small">
        <div className="flex w-full max-w-md items-baseline gap-3 sm:w-auto">
          <input
            type="search"
            name="q"
            defaultValue={search}
            maxLength={200}
            aria-label={label}
            placeholder={label}
            className="input w-full sm:w-80"
          />
          <button type="submit" className="button button-quiet">
            {words.search}
          </button>
        </div>
        {search !== '' && (
          <>
            <a href={action}>{words.clear}</a>
            <span role="status" className="text-ink-2">
              {words.found}
            </span>
          </>
        )}
      </form>
    </search>
  );
}
