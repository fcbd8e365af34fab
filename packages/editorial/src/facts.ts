import type { FlowStep, PieceKind, ReviewOutcome, RoundStatus, Stage } from "@fangzhi/types";

/** What the rules need to know of a piece; built by the commands under the row's lock. */
export interface PieceFacts {
  id: string;
  kind: PieceKind;
  stage: Stage;
  version: number;
  ownerId: string;
  /** Who can let somebody write, for the sentence that says so. */
  ownerName?: string;
  writerIds: readonly string[];
  /** The newest published version's number, null before the first. */
  liveNumber: number | null;
  withdrawn: boolean;
  approvedRevisionId: string | null;
}

export interface RoundFacts {
  id: string;
  version: number;
  status: RoundStatus;
  /** 1-based position of the step that decides next. */
  currentStep: number;
  steps: readonly FlowStep[];
  revision: { id: string; hash: string; authorIds: readonly string[] };
  decisions: readonly { position: number; personId: string; outcome: ReviewOutcome }[];
}
