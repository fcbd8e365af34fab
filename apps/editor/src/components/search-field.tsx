"use client";

import { Search } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Input } from "#components/ui/input.tsx";

const pauseMilliseconds = 250;

interface SearchFieldProps {
  label: string;
  placeholder: string;
  value: string;
  /** Called when the person pauses, never while an input method composes. */
  onSearch: (query: string) => void;
}

export function SearchField({ label, placeholder, value, onSearch }: SearchFieldProps) {
  const [typed, setTyped] = useState(value);
  const composing = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const search = (query: string) => {
    clearTimeout(timer.current);
    if (composing.current) return;
    timer.current = setTimeout(() => onSearch(query.trim()), pauseMilliseconds);
  };

  return (
    <div className="relative min-w-56 grow sm:max-w-80">
      <Search
        aria-hidden
        className="pointer-events-none absolute top-2.5 left-3 size-4 text-ink-2"
      />
      <Input
        type="search"
        aria-label={label}
        placeholder={placeholder}
        className="pl-9"
        maxLength={80}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          search(event.target.value);
        }}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={(event) => {
          composing.current = false;
          search(event.currentTarget.value);
        }}
      />
    </div>
  );
}
