"use client";

import { Tabs as Primitive } from "radix-ui";
import type { ComponentProps } from "react";
import { classNames } from "#lib/class-names.ts";

export const Tabs = Primitive.Root;
export const TabsContent = Primitive.Content;

export const TabsList = ({ className, ...rest }: ComponentProps<typeof Primitive.List>) => (
  <Primitive.List className={classNames("flex gap-4 border-b", className)} {...rest} />
);

export const TabsTrigger = ({ className, ...rest }: ComponentProps<typeof Primitive.Trigger>) => (
  <Primitive.Trigger
    className={classNames(
      "-mb-px border-transparent border-b-2 py-2 text-ink-2 hover:text-ink data-[state=active]:border-cinnabar data-[state=active]:font-medium data-[state=active]:text-ink",
      className,
    )}
    {...rest}
  />
);
