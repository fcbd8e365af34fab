import { randomUUID } from "node:crypto";
import type { NodeJson } from "@fangzhi/types";
import pg from "pg";
import { expect, it, vi } from "vitest";
import { documentOf, draftPiece, publishPiece } from "../testing/index.ts";
import { useNewsroom } from "../testing/use-newsroom.ts";
import { checkReferences } from "./check-references.ts";
import { draftText } from "./freeze-revision.ts";

const { db, newsroom } = await useNewsroom();

const section = (pieceId: string, number: number, title: string): NodeJson => ({
  type: "profileSection",
  attrs: { pieceId, number, title },
});

it("names each quoted version that is not published, and asks for all of them at once", async () => {
  const profiles = [];
  for (let at = 0; at < 2; at += 1) {
    const pieceId = await draftPiece(db, newsroom.reporter);
    await publishPiece(db, newsroom, pieceId);
    profiles.push(pieceId);
  }
  const [first = "", second = ""] = profiles;
  const document = documentOf(
    "各地巡礼",
    section(first, 1, "甲地"),
    section(first, 2, "甲地的下一版"),
    section(second, 1, "乙地"),
    section(randomUUID(), 1, "没有的稿件"),
  );
  const details = {
    ...({ kind: "feature", slug: "tour", region: null, industry: null } as const),
    ...{ byline: [], editorNote: null },
  };
  const sent = vi.spyOn(pg.Client.prototype, "query");
  const problems = await checkReferences(db, draftText(1n, document, details));
  const statements = sent.mock.calls.length;
  sent.mockRestore();
  expect(problems).toEqual(["section-unpublished|甲地的下一版", "section-unpublished|没有的稿件"]);
  expect(statements).toBe(1);
});
