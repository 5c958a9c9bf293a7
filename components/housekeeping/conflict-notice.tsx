import type { FormMetadata } from '@conform-to/react';
import type { EditAnswer } from './edit-answer';

export type ConflictWords = {
  title: string;
  hint: string;
  field: string;
  stored: string;
  typed: string;
  take: string;
  nothing: string;
};

/** Lays what somebody else saved beside what is typed, field by field, and lets one choose; works without scripts. */
export function ConflictNotice<Value extends Record<string, unknown>>(props: {
  form: FormMetadata<Value, string[]>;
  answer: EditAnswer | undefined;
  words: ConflictWords;
}) {
  const { form, answer, words } = props;
  const fields = answer?.joined?.conflicts ?? [];
  if (fields.length === 0) return null;
  return (
    <section aria-label={words.title} className="border-y border-rule py-4">
      <h2>{words.title}</h2>
      <p className="mt-1 text-small text-ink-2">{words.hint}</p>
      <div className="scroll mt-3">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              <th scope="col">{words.stored}</th>
              <th scope="col">{words.typed}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {fields.map(({ name, label, stored, typed, value }) => (
              <tr key={name}>
                <th scope="row">{label}</th>
                <td className="whitespace-pre-line">
                  {stored || <i className="text-ink-3">{words.nothing}</i>}
                </td>
                <td className="whitespace-pre-line">
                  {typed || <i className="text-ink-3">{words.nothing}</i>}
                </td>
                <td>
                  {value !== null && (
                    <button
                      {...form.update.getButtonProps<string>({ name, value })}
                      className="button-plain whitespace-nowrap"
                      aria-label={`${words.take}: ${label}`}
                    >
                      {words.take}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
