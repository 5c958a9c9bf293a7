/** One of several values of a parameter, in a plain form, with its label over it. */
export function ChoiceField(props: {
  name: string;
  label: string;
  chosen: string;
  options: { value: string; label: string }[];
}) {
  const { name, label, chosen, options } = props;
  return (
    <label className="grid min-w-0 gap-0.5 text-small">
      <span className="text-note text-ink-3">{label}</span>
      <select name={name} defaultValue={chosen} className="field w-full">
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
