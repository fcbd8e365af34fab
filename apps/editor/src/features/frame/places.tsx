"use client";

import {
  ChartNoAxesColumn,
  ClipboardCheck,
  Files,
  FileText,
  RefreshCw,
  Send,
  Settings,
} from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { classNames } from "#lib/class-names.ts";

const icons = {
  mine: FileText,
  review: ClipboardCheck,
  all: Files,
  metrics: ChartNoAxesColumn,
  updates: RefreshCw,
  publishing: Send,
  settings: Settings,
} as const;

export const placePaths = {
  mine: "/",
  review: "/to-review",
  all: "/pieces",
  metrics: "/metrics",
  updates: "/updates",
  publishing: "/publishing",
  settings: "/settings",
} as const;

export type PlaceName = keyof typeof placePaths;

export interface Place {
  name: PlaceName;
  /** What waits there for this person; shown when it isn't 0. */
  waiting?: number;
}

/** The narrow column: where one can go. */
export function Places({ places, onGo }: { places: readonly Place[]; onGo?: () => void }) {
  const t = useTranslations("common.places");
  const path = usePathname();
  return (
    <nav aria-label={t("label")}>
      <ul className="grid gap-0.5">
        {places.map(({ name, waiting = 0 }) => {
          const Icon = icons[name];
          const here = isHere(path, placePaths[name]);
          return (
            <li key={name}>
              <Link
                href={placePaths[name]}
                aria-current={here ? "page" : undefined}
                {...(onGo && { onClick: onGo })}
                className={classNames(
                  "flex h-9 items-center gap-2.5 rounded-md px-2.5 text-ink-2 hover:bg-hover hover:text-ink",
                  here && "bg-hover font-medium text-ink",
                )}
              >
                <Icon aria-hidden className="size-4 shrink-0" />
                {t(name)}
                {waiting > 0 && (
                  <span className="ml-auto text-cinnabar text-sm tabular-nums">{waiting}</span>
                )}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

const isHere = (path: string, place: string): boolean =>
  path === place || (place !== "/" && path.startsWith(`${place}/`));
