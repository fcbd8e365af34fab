"use client";

import { Check } from "lucide-react";
import { DropdownMenu as Primitive } from "radix-ui";
import type { ComponentProps } from "react";
import { classNames } from "#lib/class-names.ts";

/** Leaves the page readable behind it: a menu is no dialog. */
export const DropdownMenu = (props: ComponentProps<typeof Primitive.Root>) => (
  <Primitive.Root modal={false} {...props} />
);
export const DropdownMenuTrigger = Primitive.Trigger;
export const DropdownMenuRadioGroup = Primitive.RadioGroup;

const itemLook =
  "relative flex cursor-pointer items-center gap-2 rounded-sm px-2 py-1.5 outline-none data-disabled:cursor-not-allowed data-highlighted:bg-hover data-disabled:opacity-60 [&_svg]:size-4 [&_svg]:shrink-0";

export const DropdownMenuContent = ({
  className,
  ...rest
}: ComponentProps<typeof Primitive.Content>) => (
  <Primitive.Portal>
    <Primitive.Content
      sideOffset={4}
      collisionPadding={8}
      className={classNames(
        "z-60 min-w-48 animate-appear rounded-md border bg-surface p-1 shadow-overlay",
        className,
      )}
      {...rest}
    />
  </Primitive.Portal>
);

export const DropdownMenuItem = ({ className, ...rest }: ComponentProps<typeof Primitive.Item>) => (
  <Primitive.Item className={classNames(itemLook, className)} {...rest} />
);

export const DropdownMenuRadioItem = ({
  className,
  children,
  ...rest
}: ComponentProps<typeof Primitive.RadioItem>) => (
  <Primitive.RadioItem className={classNames(itemLook, "pl-8", className)} {...rest}>
    <Primitive.ItemIndicator className="absolute left-2">
      <Check aria-hidden />
    </Primitive.ItemIndicator>
    {children}
  </Primitive.RadioItem>
);

export const DropdownMenuLabel = ({
  className,
  ...rest
}: ComponentProps<typeof Primitive.Label>) => (
  <Primitive.Label className={classNames("px-2 py-1.5 text-ink-2 text-sm", className)} {...rest} />
);

export const DropdownMenuSeparator = () => <Primitive.Separator className="my-1 h-px bg-line" />;
