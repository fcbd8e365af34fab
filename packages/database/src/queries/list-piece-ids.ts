import { type Database, database } from "../connection.ts";

/** Every piece's id, for the system's own sweeps; says nothing about them, so nobody asks who. */
export async function listPieceIds(db: Database = database()): Promise<string[]> {
  const pieces = await db.piece.findMany({ select: { id: true }, orderBy: { id: "asc" } });
  return pieces.map((piece) => piece.id);
}
