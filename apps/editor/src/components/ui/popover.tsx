"use client";

import { Popover as Primitive } from "radix-ui";
import type { ComponentProps } from "react";
import { classNames } from "#lib/class-names.ts";

export const Popover = Primitive.Root;
export const PopoverTrigger = Primitive.Trigger;
export const PopoverAnchor = Primitive.Anchor;

export const PopoverContent = ({
  className,
  ...rest
}: ComponentProps<typeof Primitive.Content>) => (
  <Primitive.Portal>
    <Primitive.Content
      sideOffset={6}
      collisionPadding={8}
      className={classNames(
        "z-50 w-80 animate-appear rounded-md border bg-surface p-4 shadow-overlay",
        className,
      )}
      {...rest}
    />
  </Primitive.Portal>
);
