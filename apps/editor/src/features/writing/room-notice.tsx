"use client";

import type { PieceView } from "@fangzhi/types";
import Link from "next/link";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Alert } from "#components/ui/alert.tsx";
import { useRefusalMessage } from "#lib/use-refusal-message.ts";

/** Why the text may not be changed now, or what stands approved beside it. */
export function RoomNotice({ piece }: { piece: PieceView }) {
  const t = useTranslations("writing.notice");
  const format = useFormatter();
  const english = useLocale() === "en";
  const refusalMessage = useRefusalMessage();
  const { stage, waitsFor, approved, scheduledFor } = piece;
  if (stage === "in_review" && waitsFor) {
    const step = english ? waitsFor.stepEn : waitsFor.step;
    const names = waitsFor.names.join(english ? ", " : "、");
    return (
      <Alert className="mb-8">
        {names ? t("inReview", { step, names }) : t("inReviewOfAnyone", { step })}
      </Alert>
    );
  }
  if (stage === "scheduled" && scheduledFor) {
    const at = format.dateTime(new Date(scheduledFor), { dateStyle: "long", timeStyle: "short" });
    return <Alert className="mb-8">{t("scheduled", { at })}</Alert>;
  }
  if (piece.access === "read") {
    const why = piece.allowedActs.write;
    return why && <Alert className="mb-8">{refusalMessage(why)}</Alert>;
  }
  if (stage !== "approved" || !approved) return null;
  const { number, editsSince } = approved;
  return (
    <Alert tone={editsSince > 0 ? "warn" : "good"} className="mb-8">
      {editsSince > 0
        ? t("approvedEdited", { number, count: editsSince })
        : t("approved", { number })}{" "}
      {piece.allowedActs.publish === null && (
        <Link href="/publishing" className="underline underline-offset-4">
          {t("toPublishing")}
        </Link>
      )}
    </Alert>
  );
}
