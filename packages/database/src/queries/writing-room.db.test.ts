import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import {
  addPerson,
  approvedMetric,
  draftPiece,
  expectOk,
  laterValue,
  proposeValue,
  publishPiece,
  withdrawPiece,
} from "../testing/index.ts";
import { useNewsroom } from "../testing/use-newsroom.ts";
import { listFigureFacts } from "./list-figure-facts.ts";
import { listPieceChoices } from "./list-piece-choices.ts";
import { listPublishedVersions } from "./list-published-versions.ts";

const { db, newsroom } = await useNewsroom();

test("a figure's facts name its metric, its date, its source and how it stands", async () => {
  const metric = await approvedMetric(db, newsroom.reporter, newsroom.reviewers[0]);
  const later = await proposeValue(db, newsroom.reporter, metric.metricId, laterValue());
  const asked = [metric.revisionId, later, metric.revisionId, randomUUID()];
  const facts = expectOk(await listFigureFacts(newsroom.colleague, asked, db));
  expect(facts).toHaveLength(2);
  const [known, proposed] = [metric.revisionId, later].map((revisionId) =>
    facts.find((fact) => fact.revisionId === revisionId),
  );
  expect(known).toMatchObject({
    placeName: "广东·低空经济",
    state: "approved",
    isCurrent: true,
  });
  expect(known?.periodText).not.toBe("");
  expect(known?.sourceTitle).not.toBe("");
  expect(proposed).toMatchObject({ state: "proposed", isCurrent: false });
});

test("a piece may name every region and industry, and everybody who may sign in", async () => {
  const gone = await addPerson(db, "已离职", "reporter");
  await db.person.update({ where: { id: gone.personId }, data: { disabledAt: new Date() } });
  const choices = expectOk(await listPieceChoices(newsroom.reporter, db));
  expect(choices.regions).toContainEqual(
    expect.objectContaining({ code: "440000", shortName: "广东" }),
  );
  expect(choices.industries.map(({ slug }) => slug)).toContain("low-altitude-economy");
  expect(choices.people.map(({ name }) => name)).toContain("记者乙");
  expect(choices.people.map(({ name }) => name)).not.toContain("已离职");
});

test("a feature may assemble published profiles, newest version first, and none withdrawn", async () => {
  const draft = await draftPiece(db, newsroom.reporter);
  const live = await draftPiece(db, newsroom.reporter);
  const withdrawn = await draftPiece(db, newsroom.reporter);
  for (const pieceId of [live, withdrawn]) await publishPiece(db, newsroom, pieceId);
  await withdrawPiece(db, newsroom, withdrawn, "数据有误");
  const profiles = expectOk(await listPublishedVersions(newsroom.reporter, db));
  const ids = profiles.map(({ pieceId }) => pieceId);
  expect(ids).toContain(live);
  expect(ids).not.toContain(draft);
  expect(ids).not.toContain(withdrawn);
  expect(profiles.find(({ pieceId }) => pieceId === live)).toMatchObject({
    regionName: "广东",
    industryName: "低空经济",
    versions: [{ number: 1, headline: "低空经济起飞" }],
  });
});

test("who may not read drafts is told nothing of them", async () => {
  const { admin } = newsroom;
  for (const answer of [
    await listFigureFacts(admin, [], db),
    await listPieceChoices(admin, db),
    await listPublishedVersions(admin, db),
  ]) {
    expect(answer).toMatchObject({ ok: false, refusal: { code: "not-permitted" } });
  }
});
