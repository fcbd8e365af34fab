import { accept, type ChangeKind, stages } from "@fangzhi/types";
import { describe, expect, it } from "vitest";
import { actor, pieceWith } from "../testing.ts";
import { decidePublish, type PublicationRequest } from "./decide-publish.ts";
import { decideSchedule } from "./decide-schedule.ts";
import { decideWithdraw } from "./decide-withdraw.ts";

const chief = actor("chief", "chief");
const approved = pieceWith({ stage: "approved", liveNumber: 2, approvedRevisionId: "r5" });
const request = (changes: Partial<PublicationRequest> = {}): PublicationRequest => ({
  changeKind: "update",
  publicNote: "更新基站数。",
  revisionId: "r5",
  seenVersion: 7,
  ...changes,
});
const unchanged = { figuresChanged: false, slugTaken: false };
const code = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? "ok" : result.refusal.code;

describe("publishing", () => {
  it("gives the next number and frees the working copy", () => {
    expect(decidePublish(approved, unchanged, chief, request())).toEqual({
      ok: true,
      value: { number: 3, stage: "draft" },
    });
  });

  it("publishes the approved revision and no other", () => {
    expect(code(decidePublish(approved, unchanged, chief, request({ revisionId: "r6" })))).toBe(
      "stale",
    );
  });

  it("refuses a minor edit when a figure changed", () => {
    const minor = request({ changeKind: "minor-edit", publicNote: "" });
    expect(
      code(decidePublish(approved, { ...unchanged, figuresChanged: true }, chief, minor)),
    ).toBe("figures-changed");
    expect(code(decidePublish(approved, unchanged, chief, minor))).toBe("ok");
  });

  it("takes no address that is another piece's", () => {
    const taken = { ...unchanged, slugTaken: true };
    expect(code(decidePublish(approved, taken, chief, request()))).toBe("slug-taken");
  });

  it("owes readers a note for a correction and an update", () => {
    for (const changeKind of ["correction", "update"] as const) {
      const bare = request({ changeKind, publicNote: "  " });
      expect(code(decidePublish(approved, unchanged, chief, bare))).toBe("note-required");
    }
  });

  it("knows the first version from the later ones", () => {
    const unpublished = pieceWith({ ...approved, liveNumber: null });
    const kinds: ChangeKind[] = ["first", "correction", "update", "minor-edit"];
    for (const changeKind of kinds) {
      const first = decidePublish(unpublished, unchanged, chief, request({ changeKind }));
      expect(first.ok, changeKind).toBe(changeKind === "first");
      const later = decidePublish(approved, unchanged, chief, request({ changeKind }));
      expect(later.ok, changeKind).toBe(changeKind !== "first");
    }
  });
});

describe("scheduling", () => {
  const now = new Date("2026-11-22T00:00:00Z");
  it("refuses a time that has passed", () => {
    const at = (iso: string) =>
      decideSchedule(approved, unchanged, chief, { ...request(), at: new Date(iso) }, now);
    expect(code(at("2026-11-21T23:59:59Z"))).toBe("in-past");
    expect(code(at("2026-11-22T00:00:01Z"))).toBe("ok");
  });
});

describe("withdrawing", () => {
  it("leaves the working copy where it is, but for a time that was set", () => {
    for (const stage of stages) {
      const piece = pieceWith({ stage, liveNumber: 2 });
      const next = stage === "scheduled" ? "approved" : stage;
      expect(decideWithdraw(piece, chief, "来源撤回数据", 7)).toEqual(
        accept({ number: 2, stage: next }),
      );
    }
  });

  it("asks for a reason, a live version, and does it once", () => {
    expect(code(decideWithdraw(approved, chief, "来源撤回数据", 7))).toBe("ok");
    expect(code(decideWithdraw(approved, chief, " ", 7))).toBe("note-required");
    expect(code(decideWithdraw({ ...approved, withdrawn: true }, chief, "x", 7))).toBe("withdrawn");
    expect(code(decideWithdraw({ ...approved, liveNumber: null }, chief, "x", 7))).toBe(
      "wrong-stage",
    );
    expect(code(decideWithdraw(approved, actor("e", "editor"), "x", 7))).toBe("not-permitted");
  });
});
