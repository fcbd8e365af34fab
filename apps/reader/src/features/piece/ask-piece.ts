import { findPiece, type PieceCard } from "@fangzhi/database/published";
import { environment } from "../../environment.ts";
import type { Asked, PageResult } from "../../shared/page-props.ts";
import { reading } from "../../shared/reading.ts";
import type { WithdrawnPiece } from "./withdrawn.tsx";

export interface WithdrawnProps {
  withdrawn: WithdrawnPiece;
  origin: string;
}

const slugForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * What every page under `/p/[slug]` asks first. A moved piece answers with the same page at its new
 * address, a withdrawn one with its notice (410), an unknown one with null.
 */
export async function askPiece<Props extends object>(
  asked: Asked,
  read: (piece: PieceCard) => Promise<PageResult<Props>>,
): Promise<PageResult<Props | WithdrawnProps>> {
  const slug = asked.param("slug");
  const found = slugForm.test(slug) ? await findPiece(reading(), slug) : null;
  if (!found) return null;
  if (found.state === "moved") {
    const moved = asked.path.replace(`/p/${slug}`, `/p/${found.slug}`);
    return { moved, permanent: true };
  }
  if (found.state === "live") return read(found.piece);
  return {
    props: { withdrawn: found, origin: environment().READER_URL },
    keep: null,
    status: 410,
  };
}

/** The same for machines: a withdrawn piece has nothing for them. */
export async function askLivePiece<Props extends object>(
  asked: Asked,
  read: (piece: PieceCard) => Promise<PageResult<Props>>,
): Promise<PageResult<Props>> {
  const answer = await askPiece(asked, read);
  return answer && "props" in answer && "withdrawn" in answer.props
    ? null
    : (answer as PageResult<Props>);
}

/** A version number as addresses write it; anything else is no version. */
export function readNumber(text: string): number | null {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}
