"use client";

import { Slot } from "radix-ui";
import { type ReactNode, useId } from "react";
import { classNames } from "#lib/class-names.ts";

/** A label above one control, with its hint and its error tied to it for screen readers. */
export function Field({
  label,
  hint,
  error,
  optional,
  className,
  children,
}: {
  label: ReactNode;
  hint?: ReactNode;
  /** A sentence; the control is marked invalid while it stands. */
  error?: string | undefined;
  /** Words such as 选填, beside the label. */
  optional?: string;
  className?: string;
  children: ReactNode;
}) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={classNames("grid gap-1", className)}>
      <label htmlFor={id} className="font-medium">
        {label}{" "}
        {optional && <span className="ml-1 font-normal text-ink-2 text-sm">{optional}</span>}
      </label>
      <Slot.Root
        id={id}
        {...(describedBy && { "aria-describedby": describedBy })}
        {...(error && { "aria-invalid": true })}
      >
        {children}
      </Slot.Root>
      {hint && (
        <p id={`${id}-hint`} className="text-ink-2 text-sm">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} role="alert" className="text-rose text-sm">
          {error}
        </p>
      )}
    </div>
  );
}
