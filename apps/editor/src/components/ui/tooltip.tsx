"use client";

import { Tooltip } from "radix-ui";
import { type ReactNode, useState } from "react";

export const HintProvider = ({ children }: { children: ReactNode }) => (
  <Tooltip.Provider delayDuration={300}>{children}</Tooltip.Provider>
);

/**
 * A short text shown when its single child is hovered or focused. Without a text nothing is shown, and
 * the child stays the same element: it keeps the focus when a text comes or goes.
 */
export function Hint({
  text,
  side = "bottom",
  children,
}: {
  text: ReactNode | undefined;
  side?: "top" | "bottom" | "left" | "right";
  children: ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Tooltip.Root open={isOpen && text !== undefined} onOpenChange={setOpen}>
      <Tooltip.Trigger asChild>{children}</Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-60 max-w-80 animate-appear rounded-md bg-ink px-2.5 py-1.5 text-paper text-sm"
        >
          {text}
          <Tooltip.Arrow className="fill-ink" />
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
