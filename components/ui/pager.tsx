/** Leads through the pages of a list. */
export function Pager(props: {
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
  words: { pages: string; previous: string; next: string; page: string };
}) {
  const { page, pages, hrefOf, words } = props;
  if (pages < 2) return null;
  return (
    <nav aria-label={words.pages} className="no-print mt-8 flex flex-wrap gap-x-6 text-small">
      {page > 1 && (
        <a rel="prev" href={hrefOf(page - 1)}>
          {words.previous}
        </a>
      )}
      <span className="text-ink-2">{words.page}</span>
      {page < pages && (
        <a rel="next" href={hrefOf(page + 1)}>
          {words.next}
        </a>
      )}
    </nav>
  );
}
