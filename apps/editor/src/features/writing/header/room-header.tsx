"use client";

import type { PieceView } from "@fangzhi/types";
import { ArrowLeft, CircleHelp, SlidersHorizontal } from "lucide-react";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge, type Tone } from "#components/ui/badge.tsx";
import { IconButton } from "#components/ui/button.tsx";
import { Hint } from "#components/ui/tooltip.tsx";
import { placeName } from "#lib/place-name.ts";
import type { LiveView } from "../collaboration/use-live-document.ts";
import { PresentPeople } from "./presence.tsx";
import { SaveState } from "./save-state.tsx";

const tones: Record<PieceView["stage"], Tone> = {
  draft: "plain",
  in_review: "warn",
  changes_requested: "decide",
  approved: "good",
  scheduled: "good",
};

/** Which piece, in what stage, who is here, whether it is saved, and the act that comes next. */
export function RoomHeader({
  piece,
  live,
  onDetails,
  onHelp,
  act,
}: {
  piece: PieceView;
  live: LiveView & { resume: () => void };
  onDetails: () => void;
  onHelp: () => void;
  act: ReactNode;
}) {
  const t = useTranslations("writing.header");
  const stages = useTranslations("common.stages");
  const locale = useLocale();
  return (
    <header className="sticky top-0 z-30 flex min-h-14 flex-wrap items-center gap-x-3 gap-y-1 border-b bg-paper px-4 py-2 max-sm:px-2">
      <Hint text={t("toDesk")}>
        <Link
          href="/"
          aria-label={t("toDesk")}
          className="grid size-9 place-items-center rounded-md hover:bg-hover"
        >
          <ArrowLeft aria-hidden className="size-4" />
        </Link>
      </Hint>
      <h1 className="font-medium">{placeName(piece, locale) ?? t("feature")}</h1>
      <div className="flex items-center gap-1.5">
        <Badge tone={tones[piece.stage]}>{stages(piece.stage)}</Badge>
        {piece.withdrawn ? (
          <Badge tone="bad">{t("withdrawn")}</Badge>
        ) : (
          piece.liveNumber !== null && <Badge>{t("live", { number: piece.liveNumber })}</Badge>
        )}
      </div>
      <PresentPeople provider={live.provider} />
      <div className="ml-auto flex flex-wrap items-center justify-end gap-x-2 gap-y-1">
        <SaveState live={live} />
        <IconButton label={t("details")} onClick={onDetails}>
          <SlidersHorizontal aria-hidden />
        </IconButton>
        <IconButton label={t("help")} onClick={onHelp}>
          <CircleHelp aria-hidden />
        </IconButton>
        {act}
      </div>
    </header>
  );
}
