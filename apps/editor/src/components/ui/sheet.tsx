"use client";

import { Dialog } from "radix-ui";
import type { ComponentProps } from "react";
import { classNames } from "#lib/class-names.ts";
import { OverlayContent } from "./dialog.tsx";

export const Sheet = Dialog.Root;
export const SheetTrigger = Dialog.Trigger;
export const SheetClose = Dialog.Close;

/** A page beside the page: from the right edge, on a phone from the bottom. */
export function SheetContent({ className, ...rest }: ComponentProps<typeof OverlayContent>) {
  return (
    <OverlayContent
      className={classNames(
        "inset-y-0 right-0 w-[min(520px,100vw)] border-l animate-slide-in",
        "max-sm:inset-x-0 max-sm:top-auto max-sm:bottom-0 max-sm:max-h-[92dvh] max-sm:w-full max-sm:rounded-t-xl max-sm:border-t max-sm:border-l-0 max-sm:animate-rise",
        className,
      )}
      {...rest}
    />
  );
}
