import { stages } from "@fangzhi/types";
import { describe, expect, it } from "vitest";
import { actor, pieceWith, roundWith, seen } from "../testing.ts";
import { decideAnswerReason } from "./decide-answer-reason.ts";
import { decideApprove } from "./decide-approve.ts";
import { decideRecall } from "./decide-recall.ts";
import { decideRequestChanges } from "./decide-request-changes.ts";
import { decideSubmitForReview, type SubmissionFacts } from "./decide-submit-for-review.ts";

const inReview = pieceWith({ stage: "in_review" });
const editor = actor("editor", "editor");
const code = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? "ok" : result.refusal.code;

describe("submitting for review", () => {
  const whole: SubmissionFacts = {
    problems: [],
    unansweredReasons: 0,
    hash: "new",
    publishedHash: null,
    stepCount: 3,
  };
  const submit = (facts: Partial<SubmissionFacts>, piece = pieceWith()) =>
    decideSubmitForReview(piece, { ...whole, ...facts }, actor("writer", "reporter"), 7);

  it("opens the first step of the flow", () => {
    expect(submit({})).toEqual({ ok: true, value: { stage: "in_review", firstStep: 1 } });
  });

  it("refuses a text that is not whole, and names what is missing", () => {
    const result = submit({ problems: ["headline-empty|"] });
    expect(result).toMatchObject({
      refusal: { code: "document-incomplete", details: { problems: ["headline-empty|"] } },
    });
  });

  it("refuses until every reason of the last return is answered", () => {
    expect(code(submit({ unansweredReasons: 2 }))).toBe("reasons-unanswered");
  });

  it("refuses a text that is already published as it stands", () => {
    expect(code(submit({ publishedHash: "new" }))).toBe("nothing-to-submit");
    const withdrawn = pieceWith({ liveNumber: 1, withdrawn: true });
    expect(code(submit({ publishedHash: "new" }, withdrawn))).toBe("ok");
  });
});

describe("approving", () => {
  it("moves to the next step, and approves the revision on the last", () => {
    expect(decideApprove(inReview, roundWith(), editor, seen)).toEqual({
      ok: true,
      value: { last: false, nextStep: 2 },
    });
    expect(decideApprove(inReview, roundWith({ currentStep: 3 }), editor, seen)).toEqual({
      ok: true,
      value: { last: true, approvedRevisionId: "revision", stage: "approved" },
    });
  });

  it("refuses the author and the owner, whatever their role, but nobody for being named a writer", () => {
    const piece = pieceWith({ stage: "in_review", writerIds: ["named", "typist"] });
    const round = roundWith({ revision: { id: "r", hash: "hash", authorIds: ["typist"] } });
    const approving = (personId: string) =>
      code(decideApprove(piece, round, actor(personId, "editor", "chief"), seen));
    expect(approving("writer")).toBe("own-work");
    expect(approving("typist")).toBe("own-work");
    expect(approving("named")).toBe("ok");
  });

  it("tells whoever was too late what happened, before asking about the step that is next", () => {
    const moved = roundWith({
      version: 4,
      currentStep: 2,
      steps: roundWith().steps.map((step) => ({ ...step, reviewerIds: [`of-${step.slug}`] })),
      decisions: [{ position: 1, personId: "of-first-review", outcome: "approve" }],
    });
    for (const personId of ["of-first-review", "of-second-review", "editor"]) {
      const late = decideApprove(inReview, moved, actor(personId, "editor"), seen);
      expect(late, personId).toMatchObject({
        refusal: { code: "stale", details: { seen: 3, current: 4, happened: "approved" } },
      });
    }
    const reporter = decideApprove(inReview, moved, actor("someone", "reporter"), seen);
    expect(code(reporter)).toBe("not-permitted");
  });

  it("refuses a second signature of one hand", () => {
    const round = roundWith({
      currentStep: 2,
      decisions: [{ position: 1, personId: "editor", outcome: "approve" }],
    });
    expect(code(decideApprove(inReview, round, editor, seen))).toBe("already-reviewed");
  });

  it("refuses whoever is not assigned when the step names people", () => {
    const round = roundWith();
    const assigned = {
      ...round,
      steps: round.steps.map((step) => ({ ...step, reviewerIds: ["wu"] })),
    };
    expect(code(decideApprove(inReview, assigned, editor, seen))).toBe("not-permitted");
    expect(code(decideApprove(inReview, assigned, actor("wu", "editor"), seen))).toBe("ok");
  });

  it("refuses an approval of another content than the one under review", () => {
    expect(code(decideApprove(inReview, roundWith(), editor, { ...seen, version: 2 }))).toBe(
      "stale",
    );
    expect(
      code(decideApprove(inReview, roundWith(), editor, { ...seen, revisionHash: "other" })),
    ).toBe("stale");
  });

  it("refuses outside review, for approving and returning alike", () => {
    for (const stage of stages) {
      if (stage === "in_review") continue;
      const piece = pieceWith({ stage });
      expect(code(decideApprove(piece, roundWith(), editor, seen))).toBe("wrong-stage");
      const reasons = [{ text: "来源", quote: null }];
      expect(code(decideRequestChanges(piece, roundWith(), editor, seen, reasons))).toBe(
        "wrong-stage",
      );
    }
  });
});

describe("requesting changes", () => {
  it("asks for at least one reason", () => {
    expect(code(decideRequestChanges(inReview, roundWith(), editor, seen, []))).toBe(
      "reasons-required",
    );
  });
});

describe("answering a reason", () => {
  const returned = pieceWith({ stage: "changes_requested" });
  const writer = actor("writer", "reporter");
  const newest = { isOfNewestRound: true };

  it("is the writers' while the piece is back with them, and says something", () => {
    expect(code(decideAnswerReason(returned, newest, writer, "已补来源。"))).toBe("ok");
    expect(code(decideAnswerReason(returned, newest, writer, " "))).toBe("note-required");
    const other = actor("other", "reporter");
    expect(code(decideAnswerReason(returned, newest, other, "x"))).toBe("not-a-writer");
    for (const stage of stages) {
      if (stage === "changes_requested") continue;
      const piece = pieceWith({ stage });
      expect(code(decideAnswerReason(piece, newest, writer, "x")), stage).toBe("wrong-stage");
    }
  });

  it("leaves what was settled in an earlier round as it is", () => {
    const older = { isOfNewestRound: false };
    expect(code(decideAnswerReason(returned, older, writer, "改口"))).toBe("already-decided");
  });
});

describe("recalling", () => {
  it("is the writers' and the chief's, and only from review", () => {
    expect(code(decideRecall(inReview, actor("writer", "reporter"), 7))).toBe("ok");
    expect(code(decideRecall(inReview, actor("other", "reporter"), 7))).toBe("not-a-writer");
    expect(code(decideRecall(inReview, editor, 7))).toBe("not-permitted");
    expect(code(decideRecall(pieceWith({ stage: "approved" }), actor("c", "chief"), 7))).toBe(
      "wrong-stage",
    );
  });
});
