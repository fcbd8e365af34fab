import { z } from "zod";
import { linesOfText } from "./text.ts";

/** Why a version exists, as readers are told it. `first` is the system's, the rest the chief's. */
export const changeKinds = ["first", "correction", "update", "minor-edit"] as const;
export const ChangeKind = z.enum(changeKinds);
export type ChangeKind = z.infer<typeof ChangeKind>;

export const PublicNote = linesOfText(1000);

/** What a version's manifest fixes; its hash is the SHA-256 of this object's canonical JSON. */
export interface Manifest {
  format: "fangzhi-manifest/1";
  pieceId: string;
  number: number;
  publishedAt: string;
  changeKind: ChangeKind;
  publicNote: string;
  revisionHash: string;
  figures: { figureId: string; metricRevisionId: string; hash: string }[];
  media: { mediaId: string; sha256: string }[];
  previousManifestHash: string | null;
}
