import { z } from "zod";

const PieceId = z.uuid();

/** A live document is named after its piece. Anything else on the wire names nothing. */
export const findPieceIdOf = (documentName: string): string | null =>
  PieceId.safeParse(documentName).data ?? null;
