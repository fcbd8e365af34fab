"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useOptimistic, useTransition } from "react";

/** The filters of a list, kept in its address so that a list can be sent to a colleague. */
export interface ListFilter {
  /** The filter's value as chosen, before the list has answered; "" when it isn't set. */
  valueOf: (name: string) => string;
  /** "" takes a filter out. */
  choose: (name: string, value: string) => void;
}

/** `cleared` names what any other choice takes out, such as the place in a paged list. */
export function useListFilter(cleared: readonly string[] = []): ListFilter {
  const router = useRouter();
  const path = usePathname();
  const address = useSearchParams().toString();
  const [shown, show] = useOptimistic(address);
  const [, startTransition] = useTransition();
  return {
    valueOf: (name) => new URLSearchParams(shown).get(name) ?? "",
    choose(name, value) {
      const next = new URLSearchParams(shown);
      if (value === "") next.delete(name);
      else next.set(name, value);
      for (const other of cleared) next.delete(other);
      startTransition(() => {
        show(next.toString());
        router.replace(next.size > 0 ? `${path}?${next}` : path, { scroll: false });
      });
    },
  };
}
