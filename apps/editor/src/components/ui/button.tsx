"use client";

import { Slot } from "radix-ui";
import type { ComponentProps, MouseEvent } from "react";
import { classNames } from "#lib/class-names.ts";
import { Hint } from "./tooltip.tsx";

const looks = {
  primary: "bg-cinnabar text-on-cinnabar hover:bg-cinnabar/90",
  secondary: "border border-line-strong/60 bg-surface text-ink hover:bg-hover",
  quiet: "text-ink hover:bg-hover",
  danger: "bg-rose text-on-rose hover:bg-rose/90",
} as const;

/** Off, but its words still have to be read: quieter, never paler than 4.5:1. */
const offLooks = {
  primary: "border bg-hover text-ink-2 hover:bg-hover",
  secondary: "border-line bg-hover text-ink-2",
  quiet: "text-ink-2 hover:bg-transparent",
  danger: "border bg-hover text-ink-2 hover:bg-hover",
} as const;

const sizes = {
  small: "h-7 gap-1 px-2 text-sm",
  medium: "h-9 gap-1.5 px-3 text-base",
  icon: "size-9 justify-center",
} as const;

export interface ButtonProps extends Omit<ComponentProps<"button">, "disabled"> {
  look?: keyof typeof looks;
  size?: keyof typeof sizes;
  /** A sentence saying why it can't be pressed. Present: the button is off and says so. */
  disabledReason?: string | undefined;
  /** Its act is under way: it can't be pressed twice. */
  busy?: boolean;
  /** Renders the single child with the button's look, as for a link. */
  asChild?: boolean;
  /** Shown while it can be pressed and is hovered or focused. */
  hint?: string;
}

/**
 * A button that is off stays focusable and explains itself; `disabled` would hide the reason from
 * keyboards and screen readers.
 */
export function Button({
  look = "secondary",
  size = "medium",
  disabledReason,
  busy = false,
  asChild = false,
  hint,
  className,
  onClick,
  type = "button",
  ...rest
}: ButtonProps) {
  const off = disabledReason !== undefined || busy;
  const Element = asChild ? Slot.Root : "button";
  return (
    <Hint text={disabledReason ?? hint}>
      <Element
        {...(asChild ? {} : { type: off && type === "submit" ? "button" : type })}
        aria-disabled={off || undefined}
        aria-busy={busy || undefined}
        className={classNames(
          "inline-flex shrink-0 items-center whitespace-nowrap rounded-md font-medium transition-colors duration-100",
          "[&_svg]:size-4 [&_svg]:shrink-0",
          looks[look],
          sizes[size],
          disabledReason !== undefined && offLooks[look],
          busy && "cursor-progress opacity-70",
          className,
        )}
        onClick={(event: MouseEvent<HTMLButtonElement>) => {
          if (off) event.preventDefault();
          else onClick?.(event);
        }}
        {...rest}
      />
    </Hint>
  );
}

export interface IconButtonProps extends Omit<ButtonProps, "aria-label" | "asChild" | "hint"> {
  /** What it does; shown as a tooltip and read by screen readers. */
  label: string;
}

export const IconButton = ({ label, look = "quiet", ...rest }: IconButtonProps) => (
  <Button look={look} size="icon" aria-label={label} hint={label} {...rest} />
);
