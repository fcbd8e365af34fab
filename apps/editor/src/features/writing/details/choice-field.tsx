"use client";

import { Field } from "#components/ui/field.tsx";
import { controlLook } from "#components/ui/input.tsx";
import { classNames } from "#lib/class-names.ts";

/** One of many names. The browser's own list: it is searched by typing and fits a phone. */
export function ChoiceField({
  label,
  error,
  value,
  none,
  options,
  onChange,
}: {
  label: string;
  error: string | undefined;
  value: string | null;
  /** The words for no choice; null when there must be one. */
  none: string | null;
  options: readonly { value: string; label: string }[];
  onChange: (value: string | null) => void;
}) {
  return (
    <Field label={label} error={error}>
      <select
        className={classNames(controlLook, "h-9")}
        value={value ?? ""}
        onChange={(event) => onChange(event.target.value || null)}
      >
        {(none !== null || !value) && <option value="">{none ?? ""}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
