import type { PieceRow, Stage } from "@fangzhi/types";
import Link from "next/link";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { classNames } from "#lib/class-names.ts";
import { placeName } from "#lib/place-name.ts";
import { useAgo } from "#lib/use-ago.ts";
import { stageWords } from "./stage-words.ts";

const tones: Record<Stage, string> = {
  draft: "",
  in_review: "",
  changes_requested: "text-rose",
  approved: "text-jade",
  scheduled: "text-jade",
};

/** One piece: what it is about, how far it is, whom it waits for. */
export function PieceLine({
  piece,
  to,
  since,
}: {
  piece: PieceRow;
  to: "write" | "review";
  since: boolean;
}) {
  const t = useTranslations("desk");
  const separator = useTranslations("common")("separator");
  const format = useFormatter();
  const ago = useAgo();
  const place = placeName(piece, useLocale());
  const time = piece.scheduledFor
    ? format.dateTime(new Date(piece.scheduledFor), { dateStyle: "medium", timeStyle: "short" })
    : "";
  const path = `/pieces/${piece.id}${to === "review" ? "/review" : ""}`;
  return (
    <li className="relative grid gap-x-6 gap-y-1 border-b py-4 hover:bg-hover md:grid-cols-[minmax(0,1fr)_minmax(0,16rem)_7rem_6.5rem] md:items-baseline">
      <div className="min-w-0">
        <Link
          href={path}
          prefetch={false}
          className="text-pretty font-serif text-ink text-lg after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-cinnabar"
        >
          {piece.headline || t("untitled")}
        </Link>
        <p className="text-ink-2 text-sm">
          {place ?? t("feature")}
          {separator}
          {piece.owner.name}
        </p>
      </div>
      <div className="min-w-0">
        <p className={classNames(!piece.withdrawn && tones[piece.stage])}>
          {t(stageWords(piece), { number: piece.liveNumber ?? 0, time })}
        </p>
        <Waiting piece={piece} since={since} />
      </div>
      <p className="text-cinnabar text-sm max-md:empty:hidden">
        {piece.openProposals > 0 && t("figures", { count: piece.openProposals })}
      </p>
      <p className="text-ink-2 text-sm md:text-right">
        <time dateTime={piece.updatedAt} title={exactly(piece.updatedAt)}>
          {ago(piece.updatedAt)}
        </time>
      </p>
    </li>
  );

  function exactly(at: string): string {
    return format.dateTime(new Date(at), { dateStyle: "long", timeStyle: "short" });
  }
}

/** Whom a piece in review waits for: the asking person first. */
function Waiting({ piece, since }: { piece: PieceRow; since: boolean }) {
  const t = useTranslations("desk");
  const english = useLocale() === "en";
  const ago = useAgo();
  const separator = useTranslations("common")("separator");
  if (!piece.waitsFor) return null;
  const step = english ? piece.waitsFor.stepEn : piece.waitsFor.step;
  const names = piece.waitsFor.names.join(t("listSeparator"));
  return (
    <p className={classNames("text-sm", piece.waitsForMe ? "text-cinnabar" : "text-ink-2")}>
      {piece.waitsForMe
        ? t("waitingYou", { step })
        : names
          ? t("waiting", { names, step })
          : t("waitingAnyone", { step })}
      {since && piece.submittedAt && (
        <span className="text-ink-2">
          {separator}
          {t("since", { time: ago(piece.submittedAt) })}
        </span>
      )}
    </p>
  );
}
