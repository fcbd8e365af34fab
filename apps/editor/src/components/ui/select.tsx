"use client";

import { Check, ChevronDown } from "lucide-react";
import { Select as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { classNames } from "#lib/class-names.ts";
import { controlLook } from "./input.tsx";

export interface SelectOption<V extends string> {
  value: V;
  label: ReactNode;
  /** A second, quieter line. */
  hint?: ReactNode;
}

/** One of a few. Takes the id and aria attributes that `Field` gives its control. */
export function Select<V extends string>({
  options,
  value,
  onValueChange,
  placeholder,
  name,
  className,
  ...rest
}: {
  options: readonly SelectOption<V>[];
  value: V | undefined;
  onValueChange: (value: V) => void;
  placeholder?: string;
  name?: string;
  className?: string;
  id?: string;
  "aria-label"?: string;
  "aria-describedby"?: string;
  "aria-invalid"?: boolean;
}) {
  return (
    <Primitive.Root
      value={value ?? ""}
      onValueChange={(next) => onValueChange(next as V)}
      {...(name && { name })}
    >
      <Primitive.Trigger
        className={classNames(
          controlLook,
          "flex h-9 items-center justify-between gap-2 text-left data-placeholder:text-ink-2",
          className,
        )}
        {...rest}
      >
        <span className="truncate">
          <Primitive.Value placeholder={placeholder} />
        </span>
        <ChevronDown aria-hidden className="size-4 shrink-0 text-ink-2" />
      </Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          position="popper"
          sideOffset={4}
          collisionPadding={8}
          className="z-60 max-h-[min(360px,var(--radix-select-content-available-height))] min-w-(--radix-select-trigger-width) animate-appear overflow-y-auto rounded-md border bg-surface p-1 shadow-overlay"
        >
          <Primitive.Viewport>
            {options.map((option) => (
              <Primitive.Item
                key={option.value}
                value={option.value}
                className="relative flex cursor-pointer items-start rounded-sm py-1.5 pr-3 pl-8 outline-none data-highlighted:bg-hover"
              >
                <Primitive.ItemIndicator className="absolute top-2.5 left-2">
                  <Check aria-hidden className="size-4" />
                </Primitive.ItemIndicator>
                <span>
                  <Primitive.ItemText>{option.label}</Primitive.ItemText>
                  {option.hint && <span className="block text-ink-2 text-sm">{option.hint}</span>}
                </span>
              </Primitive.Item>
            ))}
          </Primitive.Viewport>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
