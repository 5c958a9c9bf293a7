'use client';

import type { ItemEntry } from '@/lib/domain/entry/wave-entry';
import { useDesk } from './desk';
import type { Note } from './notes';

/** What is to be said of a grid's numbers, each with a way to the number that it is about. */
export function GridNotes(props: { item: ItemEntry; names: readonly string[]; notes: readonly Note[] }) {
  const { item, names, notes } = props;
  const { t } = useDesk().words;
  const at = `items.${item.key}`;
  const told = notes.flatMap((note) => {
    const place = placeOf(note.path, item, names, t('admin.entry.grid.option'));
    return place ? [{ note, place }] : [];
  });
  return (
    <div id={`${at}-grid-notes`} className="entry-grid-notes">
      {told.map(({ note, place }) => (
        <p
          key={`${note.path} ${note.text}`}
          id={`${note.path}-note`}
          className={note.isIssue ? 'entry-issue' : 'entry-warning'}
        >
          {place !== '' && (
            <>
              <a
                href={`#${note.path}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(note.path)?.focus();
                }}
              >
                {place}
              </a>
              {': '}
            </>
          )}
          {note.text}
        </p>
      ))}
    </div>
  );
}

/** Which number a note is about, in words; empty for the grid as a whole, null where it is about none of it. */
function placeOf(path: string, item: ItemEntry, names: readonly string[], row: string): string | null {
  const at = `items.${item.key}`;
  if (path === `${at}.cells`) return '';
  const [, , list, first, second] = path.split('.');
  const column = (key: string | undefined) => names[item.columns.findIndex((one) => one.key === key)] ?? '';
  if (list === 'columns' && second === undefined) return item.columns.length > 1 ? column(first) : '';
  const index = item.options.findIndex(({ key }) => key === first);
  const label = item.options[index]?.label.trim() || `${row} ${index + 1}`;
  if (list === 'options') return label;
  if (list !== 'cells') return null;
  return item.columns.length > 1 ? `${label}, ${column(second)}` : label;
}
