import type { PieceCard } from "@fangzhi/database/published";
import { useLanguage } from "../../shared/language.tsx";
import { When } from "./when.tsx";

/** Pieces by headline, with where and what they are about. */
export function PieceList(props: { pieces: readonly PieceCard[] }) {
  const { t, href, place, named } = useLanguage();
  return (
    <ul className="pieces">
      {props.pieces.map((piece) => (
        <li key={piece.pieceId}>
          <h3 lang="zh-CN">
            <a href={href(`/p/${piece.slug}`)}>{piece.headline}</a>
          </h3>
          <p className="update-line">
            {piece.region && <span>{place(piece.region)}</span>}
            {piece.industry && <span>{named(piece.industry)}</span>}
            <span>{t("piece.version", { number: piece.latestNumber })}</span>
            <When at={piece.updatedAt} />
          </p>
          <p lang="zh-CN">{piece.summary}</p>
        </li>
      ))}
    </ul>
  );
}
