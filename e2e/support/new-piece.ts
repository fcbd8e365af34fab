import { DemoNewsroom, type DemoPieceOptions } from "@fangzhi/database/testing";

export const newsroom = new DemoNewsroom(process.env.DATABASE_URL ?? "");

/** A fresh draft of 广东·低空经济 of 周明远's that no other test touches; answers its id. */
export const newPiece = (options: Omit<DemoPieceOptions, "owner">): Promise<string> =>
  newsroom.newPiece({ owner: "周明远", ...options });
