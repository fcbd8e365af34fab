import { z } from "zod";
import type { OpenPoints } from "./checks.ts";
import type { AllowedActs, PieceRow, PieceView } from "./piece.ts";
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

/** What both lists of the publishing desk show of a piece. */
export type DeskPiece = Pick<
  PieceRow,
  "id" | "headline" | "region" | "industry" | "stage" | "liveNumber" | "scheduledFor"
> & { version: number };

/** A piece that passed its review. */
export interface WaitingPiece extends DeskPiece {
  approved: Pick<NonNullable<PieceView["approved"]>, "revisionId" | "approvedAt" | "editsSince">;
  missed: PieceView["missed"];
  allowedActs: AllowedActs<"publish" | "unschedule">;
}

/** A piece that readers find, or find withdrawn. */
export interface LivePiece extends DeskPiece, Pick<PieceView, "liveSlug"> {
  withdrawn: boolean;
  allowedActs: AllowedActs<"withdraw">;
}

/** What can be signed off and what is live, newest change first. */
export interface PublishingDeskView {
  waiting: WaitingPiece[];
  live: LivePiece[];
}

/** What signing a revision off would bring. */
export interface PublicationChange {
  /** Against the live version; null when nothing was published before. */
  change: {
    figures: number;
    /** More than their number says: two exchanged, or a profile quoted in another version. */
    touchesFigures: boolean;
    blocks: number;
  } | null;
  openPoints: OpenPoints;
}
