import {
  type Actor,
  type ProposalAct,
  type ProposalStatus,
  proposalStatuses,
  type Stage,
  stages,
} from "@fangzhi/types";
import { describe, expect, test } from "vitest";
import { decideProposal } from "./decide-proposal.ts";

const owner: Actor = { personId: "o", name: "赵", roles: ["reporter"] };
const stranger: Actor = { personId: "s", name: "孙", roles: ["reporter"] };
const now = new Date("2026-03-01T00:00:00Z");
const seen = { version: 1, reason: "本文写去年", until: new Date("2026-03-02T00:00:00Z"), now };
const acts: ProposalAct[] = [
  "accept-proposal",
  "rewrite-proposal",
  "keep-figure",
  "snooze-proposal",
];
const piece = (stage: Stage = "draft") => ({ stage, ownerId: "o", writerIds: [] });
const proposal = (status: ProposalStatus = "open", inDraft = true) => ({
  status,
  version: 1,
  inDraft,
});
const code = (result: { ok: boolean; refusal?: { code: string } }) =>
  result.ok ? "ok" : result.refusal?.code;

describe("deciding on a proposal", () => {
  test.each(stages.flatMap((stage) => acts.map((act) => [stage, act] as const)))(
    "in %s: %s edits the text only where it may be written in",
    (stage, act) => {
      const edits = act === "accept-proposal" || act === "rewrite-proposal";
      const closed = stage === "in_review" || stage === "scheduled";
      const expected = edits && closed ? "wrong-stage" : "ok";
      expect(code(decideProposal(piece(stage), proposal(), owner, act, seen))).toBe(expected);
    },
  );

  test.each(proposalStatuses)("a proposal that is %s", (status) => {
    const expected = status === "open" || status === "snoozed" ? "ok" : "already-decided";
    const result = decideProposal(piece(), proposal(status), owner, "accept-proposal", seen);
    expect(code(result)).toBe(expected);
  });

  test("refuses others, an old version, a missing reason, a past time and a sentence that is gone", () => {
    const decide = (actor: Actor, act: ProposalAct, more: object, inDraft = true) =>
      code(decideProposal(piece(), proposal("open", inDraft), actor, act, { ...seen, ...more }));
    expect(decide(stranger, "accept-proposal", {})).toBe("not-a-writer");
    expect(decide(owner, "accept-proposal", { version: 2 })).toBe("stale");
    expect(decide(owner, "keep-figure", { reason: "  " })).toBe("note-required");
    expect(decide(owner, "snooze-proposal", { until: now })).toBe("in-past");
    const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
    expect(decide(owner, "snooze-proposal", { until: inDays(90) })).toBe("ok");
    expect(decide(owner, "snooze-proposal", { until: inDays(92) })).toBe("too-far-off");
    const never = { until: new Date("9999-12-31T01:00:00Z") };
    expect(decide(owner, "snooze-proposal", never)).toBe("too-far-off");
    expect(decide(owner, "accept-proposal", {}, false)).toBe("quote-gone");
    expect(decide(owner, "keep-figure", {}, false)).toBe("ok");
  });
});
