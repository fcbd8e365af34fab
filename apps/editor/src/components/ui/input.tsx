import type { ComponentProps } from "react";
import { classNames } from "#lib/class-names.ts";

export const controlLook =
  "w-full rounded-md border border-line-strong bg-surface px-3 text-base text-ink placeholder:text-ink-2 aria-invalid:border-rose [&[readonly]]:bg-paper";

export const Input = ({ className, ...rest }: ComponentProps<"input">) => (
  <input className={classNames(controlLook, "h-9", className)} {...rest} />
);

export const Textarea = ({ className, ...rest }: ComponentProps<"textarea">) => (
  <textarea className={classNames(controlLook, "min-h-20 py-1.5", className)} {...rest} />
);
