import type { Reading } from "../connection.ts";
import { ofLivePiece } from "./of-live-piece.ts";

export interface PublishedPicture {
  mimeType: string;
  bytes: Uint8Array;
  /** The live pieces that show it: it goes when none of them is left. */
  pieceIds: string[];
}

/** The stored bytes of a picture that some version of a live piece shows. */
export async function findMedia(reading: Reading, id: string): Promise<PublishedPicture | null> {
  const row = await reading.publishedMedia.findUnique({
    where: { id, uses: { some: ofLivePiece } },
    select: {
      mimeType: true,
      bytes: true,
      uses: { where: ofLivePiece, select: { publication: { select: { pieceId: true } } } },
    },
  });
  if (!row) return null;
  const { uses, ...picture } = row;
  return { ...picture, pieceIds: [...new Set(uses.map((use) => use.publication.pieceId))] };
}
