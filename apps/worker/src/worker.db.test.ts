import { schedule } from "@fangzhi/database/commands/schedule";
import { openDatabase } from "@fangzhi/database/connection";
import { approvePiece, draftPiece, expectOk, versionOf, writeIn } from "@fangzhi/database/testing";
import { useNewsroom } from "@fangzhi/database/testing/use-newsroom";
import pino from "pino";
import { expect, it, vi } from "vitest";
import { startJobs } from "./jobs.ts";
import { projectDrafts } from "./project-drafts.ts";

const { db, newsroom, own: test } = await useNewsroom();

const logger = pino({ level: "silent" });
const within = { timeout: 20_000, interval: 50 };

it("publishes at boot what fell due while no worker ran", async () => {
  const pieceId = await draftPiece(db, newsroom.reporter);
  const { revisionId } = await approvePiece(db, newsroom, pieceId);
  const seenVersion = await versionOf(db, pieceId);
  const request = {
    pieceId,
    revisionId,
    seenVersion,
    changeKind: "first",
    publicNote: "",
  } as const;
  expectOk(await schedule(newsroom.chief, { ...request, at: new Date(Date.now() + 300) }, db));
  await new Promise((resolve) => setTimeout(resolve, 350));
  const boss = await startJobs({ url: test.urlAs("fangzhi_app"), db, logger });
  try {
    const published = () => db.publication.count({ where: { pieceId } });
    await vi.waitFor(async () => expect(await published()).toBe(1), within);
  } finally {
    await boss.stop({ graceful: false });
  }
});

it("brings a draft's figures and headline up to date after people typed", async () => {
  const pieceId = await draftPiece(db, newsroom.reporter);
  await db.piece.update({ where: { id: pieceId }, data: { headline: "旧标题" } });
  const projector = await projectDrafts({ url: test.urlAs("fangzhi_app"), db, logger });
  try {
    await writeIn(db, newsroom.reporter, pieceId, "又写一段。");
    const headline = async () =>
      (await db.piece.findUniqueOrThrow({ where: { id: pieceId } })).headline;
    await vi.waitFor(async () => expect(await headline()).toBe("低空经济起飞"), within);
  } finally {
    await projector.stop();
  }
});

it("logs a job that fails", async () => {
  const said: { level: number; job?: string; err?: unknown }[] = [];
  const listening = pino({}, { write: (line) => void said.push(JSON.parse(line)) });
  // The reader's role may not even look at the pieces.
  const blind = openDatabase(test.urlAs("fangzhi_reader"));
  const boss = await startJobs({ url: test.urlAs("fangzhi_app"), db: blind, logger: listening });
  try {
    await vi.waitFor(() => expect(said).toMatchObject([{ level: 50, job: "publish-due" }]), within);
  } finally {
    await boss.stop({ graceful: false });
    await blind.$disconnect();
  }
});
