import { refuse, stages } from "@fangzhi/types";
import { describe, expect, it } from "vitest";
import { gate } from "./gate.ts";
import { permissions } from "./permissions.ts";
import { admission } from "./pieces/can-write.ts";
import { stageActs, stageAfter, stageTable } from "./stages.ts";
import { actor, pieceWith } from "./testing.ts";

const chief = actor("chief", "chief");

describe("the stage table", () => {
  it("lets every act through exactly where the table has a cell", () => {
    for (const stage of stages) {
      for (const act of stageActs) {
        const piece = pieceWith({ stage });
        const result = gate(piece, chief, act, piece.version);
        expect(result.ok, `${act} in ${stage}`).toBe(stageTable[stage][act] !== undefined);
        if (!result.ok) expect(result.refusal.code).toBe("wrong-stage");
      }
    }
  });

  it("reaches every stage from draft", () => {
    const reached = new Set(["draft"]);
    for (let grew = true; grew; ) {
      const before = reached.size;
      for (const stage of stages) {
        if (!reached.has(stage)) continue;
        for (const act of stageActs) {
          const next = stageAfter(stage, act);
          if (next) reached.add(next);
        }
      }
      grew = reached.size > before;
    }
    expect([...reached].sort()).toEqual([...stages].sort());
  });

  it("publishes nothing that was not approved", () => {
    for (const stage of stages) {
      if (stage === "approved" || stage === "scheduled") continue;
      expect(stageAfter(stage, "publish")).toBeUndefined();
    }
  });

  it("refuses a version that is no longer the present one, for every act and stage", () => {
    for (const stage of stages) {
      for (const act of stageActs) {
        if (!stageAfter(stage, act)) continue;
        const piece = pieceWith({ stage });
        const result = gate(piece, chief, act, piece.version - 1);
        expect(result.ok ? "ok" : result.refusal.code, `${act} in ${stage}`).toBe("stale");
      }
    }
  });
});

describe("permissions", () => {
  it("asks the role before the stage, so that a stranger learns nothing of the stage", () => {
    for (const stage of stages) {
      for (const act of stageActs) {
        const result = gate(pieceWith({ stage }), actor("nobody"), act, 7);
        expect(result.ok ? "ok" : result.refusal.code).toBe("not-permitted");
      }
    }
  });

  it("tells a reporter that a place among the writers is what they lack, and who gives it", () => {
    const reporter = actor("elsewhere", "reporter");
    const piece = { ...pieceWith({}), ownerName: "周明远" };
    expect(gate(piece, reporter, "write", piece.version)).toEqual(
      refuse("not-a-writer", { act: "write", owner: "周明远" }),
    );
    expect(gate(pieceWith({}), reporter, "publish", piece.version)).toEqual(
      refuse("not-permitted", { act: "publish" }),
    );
  });

  it("gives a reporter the acts of their own pieces only", () => {
    const own = pieceWith({ ownerId: "zhao" });
    const other = pieceWith({ ownerId: "li" });
    const zhao = actor("zhao", "reporter");
    expect(gate(own, zhao, "submit-for-review", 7).ok).toBe(true);
    expect(gate(other, zhao, "submit-for-review", 7).ok).toBe(false);
    expect(gate(pieceWith({ ownerId: "li", writerIds: ["zhao"] }), zhao, "write", 7).ok).toBe(true);
  });

  it("gives nothing to a person without a role, even on a piece they own", () => {
    for (const act of Object.keys(permissions) as (keyof typeof permissions)[]) {
      const permission = permissions[act];
      expect(permission.roles.length, act).toBeGreaterThan(0);
    }
    expect(gate(pieceWith({ ownerId: "zhao" }), actor("zhao"), "write", 7).ok).toBe(false);
  });

  it("keeps publishing and withdrawing with the chief", () => {
    for (const act of ["publish", "schedule", "unschedule", "withdraw"] as const) {
      expect(permissions[act].roles).toEqual(["chief"]);
      expect(permissions[act].writer).toBeUndefined();
    }
  });
});

describe("admission to a live document", () => {
  it("lets writers write where the stage is open and only read where it is not", () => {
    for (const stage of stages) {
      const open = stageAfter(stage, "write") !== undefined;
      const piece = pieceWith({ stage });
      expect(admission(piece, actor("writer", "reporter"))).toBe(open ? "write" : "read");
      expect(admission(piece, actor("editor", "editor"))).toBe(open ? "write" : "read");
      expect(admission(piece, actor("other", "reporter"))).toBe("read");
    }
  });

  it("does not tell an administrator without an editorial role that a piece exists", () => {
    expect(admission(pieceWith(), actor("admin", "admin"))).toBeNull();
  });
});
