import { randomUUID } from "node:crypto";
import { restoreDocument } from "@fangzhi/document/yjs";
import type { NodeJson } from "@fangzhi/types";
import { describe, expect, it } from "vitest";
import { editDraft } from "../shared/edit-draft.ts";
import {
  approvedMetric,
  approvePiece,
  documentOf,
  draftPiece,
  figureNode,
  paragraphOf,
  publishPiece,
  versionOf,
  writeIn,
} from "../testing/index.ts";
import { useNewsroom } from "../testing/use-newsroom.ts";
import { publish } from "./publish.ts";
import { schedule } from "./schedule.ts";

const { db, newsroom } = await useNewsroom();

/** Publishes one text and has another approved; what the chief hears for a 小修, at a time and now. */
async function minorEdit(before: NodeJson[], after: NodeJson[]): Promise<string[]> {
  const pieceId = await draftPiece(db, newsroom.reporter, documentOf("低空经济起飞", ...before));
  await publishPiece(db, newsroom, pieceId);
  const { personId } = newsroom.reporter;
  await db.$transaction((tx) =>
    editDraft(tx, pieceId, personId, (ydoc) =>
      restoreDocument(ydoc, documentOf("低空经济起飞", ...after)),
    ),
  );
  const { revisionId } = await approvePiece(db, newsroom, pieceId);
  const seenVersion = await versionOf(db, pieceId);
  const kind = { changeKind: "minor-edit", publicNote: "" } as const;
  const request = { pieceId, revisionId, seenVersion, ...kind };
  // A time that has passed is asked last, so that setting one changes nothing here.
  const timed = await schedule(newsroom.chief, { ...request, at: new Date(0) }, db);
  const now = await publish(newsroom.chief, request, db);
  return [timed, now].map((result) => (result.ok ? "ok" : result.refusal.code));
}

describe("a 小修", () => {
  it("may not exchange two figures between sentences", async () => {
    const { reporter, colleague, reviewers } = newsroom;
    const stations = figureNode(await approvedMetric(db, reporter, reviewers[0]));
    const other = { name: "无人机航线数" };
    const routes = figureNode(await approvedMetric(db, colleague, reviewers[0], other));
    const before = [paragraphOf("基站", stations, "。"), paragraphOf("航线", routes, "。")];
    const after = [paragraphOf("基站", routes, "。"), paragraphOf("航线", stations, "。")];
    expect(await minorEdit(before, after)).toEqual(["figures-changed", "figures-changed"]);
    const words = [paragraphOf("5G基站", stations, "。"), paragraphOf("航线", routes, "。")];
    expect(await minorEdit(before, words)).toEqual(["in-past", "ok"]);
  });

  it("may not quote a profile in another version", async () => {
    const profile = await draftPiece(db, newsroom.reporter);
    await publishPiece(db, newsroom, profile);
    await writeIn(db, newsroom.reporter, profile, "又一段。");
    await publishPiece(db, newsroom, profile);
    const quoted = (number: number): NodeJson => ({
      type: "profileSection",
      attrs: { pieceId: profile, number, title: "低空经济" },
    });
    const words = paragraphOf(`前言${randomUUID()}。`);
    const codes = await minorEdit([words, quoted(1)], [words, quoted(2)]);
    expect(codes).toEqual(["figures-changed", "figures-changed"]);
  });
});
