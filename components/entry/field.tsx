import type { ReactNode } from 'react';
import type { Note } from './notes';

/** A labelled field with what is said at it; `children` is given what ties its control to them. */
export function Field(props: {
  path: string;
  label: string;
  hint?: string | undefined;
  notes: readonly Note[];
  /** Beside the label: why the field is blank. */
  aside?: ReactNode;
  /** Below the field: what the register knows of what was typed. */
  below?: ReactNode;
  className?: string;
  children: (control: ControlProps) => ReactNode;
}) {
  const { path, label, hint, notes, aside, below, className = '', children } = props;
  const own = notes.filter((note) => note.path === path);
  const hintId = `${path}-hint`;
  const notesId = `${path}-notes`;
  const describedBy = [hint === undefined ? null : hintId, own.length === 0 ? null : notesId];
  return (
    <div className={`entry-field ${className}`}>
      <label htmlFor={path}>{label}</label>
      <div className="entry-control">
        {children({
          id: path,
          'aria-invalid': own.some(({ isIssue }) => isIssue) || undefined,
          'aria-describedby': describedBy.filter((id) => id !== null).join(' ') || undefined,
        })}
      </div>
      {aside}
      {hint !== undefined && (
        <p id={hintId} className="entry-hint">
          {hint}
        </p>
      )}
      <FieldNotes id={notesId} notes={own} />
      {below}
    </div>
  );
}

/** What ties a control to its label and its notes. */
export type ControlProps = {
  id: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
};

/** What is said at a field. */
export function FieldNotes({ id, notes }: { id: string; notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  return (
    <div id={id} className="entry-notes">
      {notes.map(({ text, isIssue }) => (
        <p key={text} className={isIssue ? 'entry-issue' : 'entry-warning'}>
          {text}
        </p>
      ))}
    </div>
  );
}
