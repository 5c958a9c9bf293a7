import { FieldErrors } from '../ui/form-messages';

/** Asks which other organisation one turned out to be; what was typed stays where there is no such one. */
export function MergeForm(props: {
  action: string;
  typed: string;
  error: string | null;
  names: string[];
  words: { into: string; preview: string };
}) {
  const { action, typed, error, names, words } = props;
  return (
    <form action={action} className="form mt-4 max-w-2xl">
      <div>
        <label htmlFor="into" className="label">
          {words.into}
        </label>
        <input
          id="into"
          name="into"
          required
          maxLength={1000}
          list="organisations"
          autoComplete="off"
          defaultValue={typed}
          // biome-ignore lint/a11y/noAutofocus: the page is about what is wrong with this field
          autoFocus={error !== null}
          aria-invalid={error === null ? undefined : true}
          aria-describedby={error === null ? undefined : 'into-error'}
          className="input w-full"
        />
        <datalist id="organisations">
          {names.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <FieldErrors id="into-error" errors={error === null ? undefined : [error]} />
      </div>
      <button type="submit" className="button button-quiet justify-self-start">
        {words.preview}
      </button>
    </form>
  );
}
