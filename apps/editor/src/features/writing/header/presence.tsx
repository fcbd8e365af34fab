"use client";

import { Presence } from "@fangzhi/collab-protocol";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Hint } from "#components/ui/tooltip.tsx";
import type { GatedProvider } from "../collaboration/gated-provider.ts";

const shownAtMost = 5;

/** Who has the piece open: a dot of their caret's colour and the first character of their name. */
export function PresentPeople({ provider }: { provider: GatedProvider | null }) {
  const t = useTranslations("writing.presence");
  const people = usePresentPeople(provider);
  if (people.length === 0) return null;
  return (
    <ul aria-label={t("label")} className="flex items-center gap-1">
      {people.slice(0, shownAtMost).map((person) => (
        <li key={person.personId}>
          <Hint text={person.name}>
            <span
              className="grid size-6 place-items-center rounded-full text-white text-xs"
              style={{ backgroundColor: person.color }}
            >
              <span aria-hidden>{Array.from(person.name)[0]}</span>
              <span className="sr-only">{person.name}</span>
            </span>
          </Hint>
        </li>
      ))}
      {people.length > shownAtMost && (
        <li className="text-ink-2 text-sm">{t("more", { count: people.length - shownAtMost })}</li>
      )}
    </ul>
  );
}

function usePresentPeople(provider: GatedProvider | null): readonly Presence[] {
  const [people, setPeople] = useState<readonly Presence[]>([]);
  useEffect(() => {
    const awareness = provider?.awareness;
    if (!awareness) return setPeople([]);
    const read = () => {
      const found = new Map<string, Presence>();
      for (const state of awareness.getStates().values()) {
        const person = Presence.safeParse((state as { user?: unknown }).user).data;
        if (person) found.set(person.personId, person);
      }
      // Carets move at every key; the row changes only when somebody comes or goes.
      setPeople((before) =>
        before.map((one) => one.personId).join() === [...found.keys()].join()
          ? before
          : [...found.values()],
      );
    };
    read();
    awareness.on("change", read);
    return () => awareness.off("change", read);
  }, [provider]);
  return people;
}
