"use client";

import type { EventRow } from "@fangzhi/types";
import { useFormatter, useTranslations } from "next-intl";
import { eventSentence } from "./event-sentence.ts";

/** Acts in words, newest first. */
export function EventList({ events }: { events: readonly EventRow[] }) {
  const t = useTranslations();
  const format = useFormatter();
  return (
    <ol className="grid">
      {events.map((event) => {
        const { text, said } = eventSentence(t, format, event);
        return (
          <li key={event.id} className="grid gap-0.5 border-b py-2 last:border-b-0">
            <p>{text}</p>
            {said && <p className="text-ink-2 text-sm">{said}</p>}
            <time dateTime={event.at} className="text-ink-2 text-sm">
              {format.dateTime(new Date(event.at), { dateStyle: "medium", timeStyle: "short" })}
            </time>
          </li>
        );
      })}
    </ol>
  );
}
