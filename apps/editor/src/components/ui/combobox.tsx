"use client";

import { Command } from "cmdk";
import { Check, ChevronsUpDown } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { classNames } from "#lib/class-names.ts";
import { controlLook } from "./input.tsx";
import { Popover, PopoverContent, PopoverTrigger } from "./popover.tsx";

export interface ComboboxOption {
  value: string;
  label: string;
  hint?: ReactNode;
  /** Other words it is found by: pinyin, its initials, English. */
  keywords?: readonly string[];
}

/** One of many, found by typing. Takes the id and aria attributes that `Field` gives its control. */
export function Combobox({
  options,
  value,
  onValueChange,
  placeholder,
  searchPlaceholder,
  noMatch,
  className,
  ...rest
}: {
  options: readonly ComboboxOption[];
  value: string | null;
  onValueChange: (value: string) => void;
  placeholder: string;
  searchPlaceholder: string;
  noMatch: string;
  className?: string;
  id?: string;
  "aria-label"?: string;
  "aria-describedby"?: string;
  "aria-invalid"?: boolean;
}) {
  const [open, setOpen] = useState(false);
  const listId = useId();
  const chosen = options.find((option) => option.value === value);
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger
        role="combobox"
        aria-controls={listId}
        aria-expanded={open}
        className={classNames(
          controlLook,
          "flex h-9 items-center justify-between gap-2 text-left",
          className,
        )}
        {...rest}
      >
        <span className={classNames("truncate", !chosen && "text-ink-2")}>
          {chosen?.label ?? placeholder}
        </span>
        <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-ink-2" />
      </PopoverTrigger>
      <PopoverContent
        id={listId}
        align="start"
        aria-label={searchPlaceholder}
        className="w-(--radix-popover-trigger-width) min-w-64 p-0"
      >
        <Command label={searchPlaceholder}>
          <Command.Input
            placeholder={searchPlaceholder}
            className="h-10 w-full border-b bg-transparent px-3 outline-none placeholder:text-ink-2"
          />
          <Command.List className="max-h-72 overflow-y-auto p-1">
            <Command.Empty className="px-2 py-4 text-ink-2">{noMatch}</Command.Empty>
            {options.map((option) => (
              <Command.Item
                key={option.value}
                value={option.value}
                keywords={[option.label, ...(option.keywords ?? [])]}
                onSelect={() => {
                  onValueChange(option.value);
                  setOpen(false);
                }}
                className="flex cursor-pointer items-center gap-2 rounded-sm px-2 py-1.5 data-[selected=true]:bg-hover"
              >
                <Check
                  aria-hidden
                  className={classNames("size-4 shrink-0", option.value !== value && "invisible")}
                />
                <span className="grow">{option.label}</span>
                {option.hint && <span className="text-ink-2 text-sm">{option.hint}</span>}
              </Command.Item>
            ))}
          </Command.List>
        </Command>
      </PopoverContent>
    </Popover>
  );
}
