import type { Words } from '@/lib/words/words';

/** The twins of a page as its head names them, by their media types. */
export function twinTypes(path: string): Record<string, string> {
  return { 'text/csv': `${path}.csv`, 'application/json': `${path}.json` };
}

/** The way to a list as a table; `query` narrows it as the list is. */
export function TwinLinks({ path, query = '', words }: { path: string; query?: string; words: Words }) {
  const { t } = words;
  return (
    <nav aria-label={t('api.listAsTable')} className="mt-6 flex gap-x-4 text-small text-ink-2">
      <span>{t('api.listAsTable')}</span>
      <a href={`${path}.csv${query}`}>CSV</a>
      <a href={`${path}.json${query}`}>JSON</a>
    </nav>
  );
}
