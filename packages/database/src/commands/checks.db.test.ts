import { notAMetricRule, type Refusal, type Result } from "@fangzhi/types";
import { describe, expect, it } from "vitest";
import { getHouseRules } from "../queries/get-house-rules.ts";
import { getPiece } from "../queries/get-piece.ts";
import { listCheckDismissals } from "../queries/list-check-dismissals.ts";
import { listHouseRuleSettings } from "../queries/list-house-rule-settings.ts";
import { documentOf, draftPiece, expectOk } from "../testing/index.ts";
import { useNewsroom } from "../testing/use-newsroom.ts";
import { dismissCheck } from "./dismiss-check.ts";
import { restoreCheck } from "./restore-check.ts";
import { setHouseRule } from "./set-house-rule.ts";
import { submitForReview } from "./submit-for-review.ts";

const { db, newsroom } = await useNewsroom();

const sentence = "园区停放飞行汽车37台，，由专人看管。";
const doubled = { ruleId: "P11", text: "，，", sentence };
const faulty = () =>
  draftPiece(db, newsroom.reporter, documentOf("低空经济起飞", "第一段。", sentence));

async function submit(pieceId: string): Promise<Result<unknown>> {
  const { version } = expectOk(await getPiece(newsroom.reporter, pieceId, db));
  return submitForReview(newsroom.reporter, { pieceId, seenVersion: version }, db);
}

const refusalOf = (result: Result<unknown>): Refusal | null => (result.ok ? null : result.refusal);

describe("house-rule checks", () => {
  it("keep a piece from review while one that blocks is open", async () => {
    const pieceId = await faulty();
    expect(refusalOf(await submit(pieceId))).toEqual({
      code: "document-incomplete",
      details: { problems: ["check-P11|，，"] },
    });
  });

  it("are dismissed with a reason, which is kept with who gave it", async () => {
    const pieceId = await faulty();
    const given = { pieceId, ...doubled };
    expect(
      refusalOf(await dismissCheck(newsroom.reporter, { ...given, reason: " " }, db))?.code,
    ).toBe("note-required");
    expectOk(await dismissCheck(newsroom.reporter, { ...given, reason: "原文如此" }, db));
    const [kept] = expectOk(await listCheckDismissals(newsroom.colleague, pieceId, db));
    expect(kept).toMatchObject({
      ...doubled,
      reason: "原文如此",
      dismissedBy: newsroom.reporter.name,
    });
    const event = await db.event.findFirstOrThrow({ where: { pieceId, act: "dismiss-check" } });
    expect(event).toMatchObject({ actorId: newsroom.reporter.personId });
    expect(refusalOf(await submit(pieceId))).toBeNull();
  });

  it("hold only for their own sentence", async () => {
    const pieceId = await faulty();
    const other = { ...doubled, sentence: "另一句，，话。" };
    expectOk(await dismissCheck(newsroom.reporter, { pieceId, ...other, reason: "原文" }, db));
    expect(refusalOf(await submit(pieceId))?.code).toBe("document-incomplete");
  });

  it("are open again once they are restored, and may be dismissed anew", async () => {
    const pieceId = await faulty();
    const given = { pieceId, ...doubled, reason: "原文如此" };
    const { dismissalId } = expectOk(await dismissCheck(newsroom.reporter, given, db));
    expectOk(await restoreCheck(newsroom.reporter, { pieceId, dismissalId }, db));
    expect(expectOk(await listCheckDismissals(newsroom.reporter, pieceId, db))).toEqual([]);
    const twice = await restoreCheck(newsroom.reporter, { pieceId, dismissalId }, db);
    expect(refusalOf(twice)?.code).toBe("already-decided");
    expect(refusalOf(await submit(pieceId))?.code).toBe("document-incomplete");
    const again = expectOk(await dismissCheck(newsroom.reporter, given, db));
    expect(again.dismissalId).toBe(dismissalId);
  });

  it("may be a number that is no metric's, with no reason, and a house rule's never", async () => {
    const pieceId = await faulty();
    const number = { ruleId: notAMetricRule, text: "三个", sentence: "以及三个核心" };
    const said = { pieceId, ...number, reason: " " };
    const { dismissalId } = expectOk(await dismissCheck(newsroom.reporter, said, db));
    const listed = expectOk(await listCheckDismissals(newsroom.reporter, pieceId, db));
    expect(listed).toMatchObject([{ id: dismissalId, ...number, reason: "" }]);
    const refused = await dismissCheck(newsroom.reporter, { ...said, ...doubled }, db);
    expect(refusalOf(refused)?.code).toBe("note-required");
  });

  it("are nobody else's to dismiss or restore", async () => {
    const pieceId = await faulty();
    const given = { pieceId, ...doubled, reason: "原文如此" };
    const refused = refusalOf(await dismissCheck(newsroom.colleague, given, db));
    expect(refused).toMatchObject({
      code: "not-a-writer",
      details: { owner: newsroom.reporter.name },
    });
    const { dismissalId } = expectOk(await dismissCheck(newsroom.reporter, given, db));
    const restored = await restoreCheck(newsroom.colleague, { pieceId, dismissalId }, db);
    expect(refusalOf(restored)?.code).toBe("not-a-writer");
    const elsewhere = { pieceId: await faulty(), dismissalId };
    expect(refusalOf(await restoreCheck(newsroom.reporter, elsewhere, db))?.code).toBe("not-found");
  });
});

describe("house rules", () => {
  const turn = (ruleId: string, isOn: boolean, seenVersion: number, actor = newsroom.chief) =>
    setHouseRule(actor, { ruleId, isOn, severity: null, seenVersion }, db);

  it("are set by chiefs and administrators, with an event of what was and what is", async () => {
    expectOk(await turn("P10", false, 0, newsroom.admin));
    const setting = { ruleId: "P10", isOn: true, severity: "hint", seenVersion: 1 } as const;
    expectOk(await setHouseRule(newsroom.chief, setting, db));
    const listed = expectOk(await listHouseRuleSettings(newsroom.admin, db));
    expect(listed.find(({ ruleId }) => ruleId === "P10")).toMatchObject({
      ...{ isOn: true, severity: "hint", version: 2, setBy: newsroom.chief.name },
    });
    const events = await db.event.findMany({
      where: { act: "set-house-rule" },
      orderBy: { id: "asc" },
    });
    expect(events.map(({ data }) => data)).toEqual([
      {
        ruleId: "P10",
        before: { isOn: true, severity: null },
        after: { isOn: false, severity: null },
      },
      {
        ruleId: "P10",
        before: { isOn: false, severity: null },
        after: { isOn: true, severity: "hint" },
      },
    ]);
  });

  it("are set by nobody else, and no rule that isn't there is", async () => {
    expect(refusalOf(await turn("P12", false, 0, newsroom.reporter))?.code).toBe("not-permitted");
    expect(refusalOf(await turn("P12", false, 0, newsroom.reviewers[0]))?.code).toBe(
      "not-permitted",
    );
    expect(refusalOf(await turn("P99", false, 0))?.code).toBe("not-found");
    expect(refusalOf(await listHouseRuleSettings(newsroom.reporter, db))?.code).toBe(
      "not-permitted",
    );
  });

  it("refuse a screen that is behind, and one of two at the same instant", async () => {
    expectOk(await turn("P13", false, 0));
    expect(refusalOf(await turn("P13", true, 0))).toMatchObject({
      code: "stale",
      details: { current: 1 },
    });
    const race = await Promise.all([turn("P09", false, 0), turn("P09", false, 0, newsroom.admin)]);
    expect(race.map((result) => (result.ok ? "ok" : result.refusal.code)).sort()).toEqual([
      "ok",
      "stale",
    ]);
  });

  it("turned off let a piece pass, and raised to an error stop it, for the room and the door alike", async () => {
    const pieceId = await faulty();
    expectOk(await turn("P11", false, 0));
    expect(expectOk(await getHouseRules(newsroom.reporter, db))).toMatchObject({
      off: expect.arrayContaining(["P11"]),
      blocking: expect.not.arrayContaining(["P11"]),
    });
    expect(refusalOf(await submit(pieceId))).toBeNull();

    const undated = "目前已建成起降点30座。";
    const other = await draftPiece(db, newsroom.reporter, documentOf("标题", "第一段。", undated));
    const error = { ruleId: "N15", isOn: true, severity: "error", seenVersion: 0 } as const;
    expectOk(await setHouseRule(newsroom.chief, error, db));
    expect(refusalOf(await submit(other))).toMatchObject({
      code: "document-incomplete",
      details: { problems: ["check-N15|目前"] },
    });
    const finding = { ruleId: "N15", text: "目前", sentence: undated, reason: "引语" };
    expectOk(await dismissCheck(newsroom.reporter, { pieceId: other, ...finding }, db));
    expect(refusalOf(await submit(other))).toBeNull();
  });
});
