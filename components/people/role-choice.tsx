import type { FieldMetadata } from '@conform-to/react';
import { FieldErrors } from '../ui/form-messages';

/** A role to choose, with what its holder does. */
export type RoleWords = { role: string; name: string; hint: string };

/** The roles to choose from, each with what it allows. */
export function RoleChoice(props: {
  field: FieldMetadata<string, Record<string, unknown>, string[]>;
  label: string;
  /** Whether the label is for those alone who do not see what stands above. */
  hasHiddenLabel?: boolean;
  roles: RoleWords[];
}) {
  const { field, label, hasHiddenLabel = false, roles } = props;
  return (
    <fieldset aria-describedby={field.errors ? field.errorId : undefined}>
      <legend className={hasHiddenLabel ? 'sr-only' : 'label mb-1.5'}>{label}</legend>
      <div className="grid gap-1.5">
        {roles.map(({ role, name, hint }) => (
          <label key={role} className="grid grid-cols-[auto_1fr] gap-x-2.5 text-small">
            <input
              type="radio"
              name={field.name}
              value={role}
              defaultChecked={role === field.initialValue}
              className="mt-1 size-4 accent-link"
            />
            <span>
              <span className="font-semibold">{name}</span> <span className="text-ink-2">{hint}</span>
            </span>
          </label>
        ))}
      </div>
      <FieldErrors id={field.errorId} errors={field.errors} />
    </fieldset>
  );
}
