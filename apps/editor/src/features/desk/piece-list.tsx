import type { PieceRow } from "@fangzhi/types";
import { useTranslations } from "next-intl";
import { PieceLine } from "./piece-line.tsx";

/** The desk's list: hairlines, no cards. `to` is where a line leads. */
export function PieceList({
  pieces,
  to,
  since = false,
}: {
  pieces: readonly PieceRow[];
  to: "write" | "review";
  /** Says how long a piece has waited for its review. */
  since?: boolean;
}) {
  const t = useTranslations("desk.columns");
  return (
    <div>
      <div
        aria-hidden
        className="grid-cols-[minmax(0,1fr)_minmax(0,16rem)_7rem_6.5rem] gap-6 border-b pb-2 text-ink-2 text-sm md:grid max-md:hidden"
      >
        <span>{t("piece")}</span>
        <span>{t("stage")}</span>
        <span>{t("figures")}</span>
        <span className="text-right">{t("changed")}</span>
      </div>
      <ul>
        {pieces.map((piece) => (
          <PieceLine key={piece.id} piece={piece} to={to} since={since} />
        ))}
      </ul>
    </div>
  );
}
