import { type ComponentProps, type ReactNode, useId } from "react";
import { classNames } from "#lib/class-names.ts";

/** A native checkbox with its label and an optional second line. */
export function Checkbox({
  label,
  hint,
  className,
  ...rest
}: Omit<ComponentProps<"input">, "type"> & { label: ReactNode; hint?: ReactNode }) {
  const id = useId();
  return (
    <div className={classNames("flex items-start gap-2", className)}>
      <input
        id={id}
        type="checkbox"
        className="mt-[3px] size-4 shrink-0 accent-cinnabar"
        {...(hint !== undefined && { "aria-describedby": `${id}-hint` })}
        {...rest}
      />
      <div>
        <label htmlFor={id}>{label}</label>
        {hint !== undefined && (
          <p id={`${id}-hint`} className="text-ink-2 text-sm">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
