import type { Actor, FlowStep, Role } from "@fangzhi/types";
import type { PieceFacts, RoundFacts } from "./facts.ts";

/** Builders for the tests of this package: facts as the commands would hand them in. */
export const actor = (personId: string, ...roles: Role[]): Actor => ({
  personId,
  name: personId,
  roles,
});

export const pieceWith = (changes: Partial<PieceFacts> = {}): PieceFacts => ({
  id: "piece",
  kind: "profile",
  stage: "draft",
  version: 7,
  ownerId: "writer",
  writerIds: [],
  liveNumber: null,
  withdrawn: false,
  approvedRevisionId: null,
  ...changes,
});

const step = (position: number, slug: string, reviewerIds: string[] = []): FlowStep => ({
  position,
  slug,
  name: slug,
  nameEn: slug,
  role: "editor",
  reviewerIds,
});

export const roundWith = (changes: Partial<RoundFacts> = {}): RoundFacts => ({
  id: "round",
  version: 3,
  status: "open",
  currentStep: 1,
  steps: [step(1, "first-review"), step(2, "second-review"), step(3, "final-review")],
  revision: { id: "revision", hash: "hash", authorIds: ["writer"] },
  decisions: [],
  ...changes,
});

export const seen = { version: 3, revisionHash: "hash" };
