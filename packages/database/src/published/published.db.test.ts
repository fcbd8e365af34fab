import { randomUUID } from "node:crypto";
import { replaceFigure } from "@fangzhi/document/yjs";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { approveMetricRevision } from "../commands/approve-metric-revision.ts";
import { publish } from "../commands/publish.ts";
import { withdraw } from "../commands/withdraw.ts";
import { type Database, openDatabase } from "../connection.ts";
import { editDraft } from "../shared/edit-draft.ts";
import {
  addPicture,
  type ApprovedMetric,
  approvedMetric,
  approvePiece,
  documentOf,
  draftPiece,
  expectOk,
  figureNode,
  laterValue,
  paragraphOf,
  proposeValue,
  publishPiece,
  versionOf,
  withdrawPiece,
  writeIn,
} from "../testing/index.ts";
import { useNewsroom } from "../testing/use-newsroom.ts";
import {
  findMedia,
  findMetric,
  findPiece,
  findPublication,
  findRegion,
  listAddresses,
  listCorrections,
  listenForPublications,
  listRegionTiles,
  listUpdates,
  listVersions,
} from "./index.ts";

const { db: newsroomDb, newsroom, own: test } = await useNewsroom();
let reader: Database;

beforeAll(async () => {
  reader = openDatabase(test.urlAs("fangzhi_reader"));
});

afterAll(async () => {
  await reader.$disconnect();
});

async function asReader(statement: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: test.urlAs("fangzhi_reader") });
  await client.connect();
  try {
    return await client.query(statement);
  } finally {
    await client.end();
  }
}

describe("the reader's role", () => {
  it.each([
    "newsroom.piece",
    "newsroom.revision",
    "newsroom.metric_revision",
    "newsroom.person",
    "collab.document_update",
    "collab.document_snapshot",
  ])("may not read %s", async (table) => {
    await expect(asReader(`SELECT 1 FROM ${table} LIMIT 1`)).rejects.toMatchObject({
      code: "42501",
    });
  });

  it.each([
    "INSERT INTO published.redirect (slug, piece_id) VALUES ('a', gen_random_uuid())",
    "UPDATE published.published_piece SET headline = ''",
    "DELETE FROM published.publication",
    "TRUNCATE published.withdrawal",
    "CREATE TABLE published.mine ()",
  ])("may not run %s", async (statement) => {
    await expect(asReader(statement)).rejects.toMatchObject({ code: "42501" });
  });
});

/** A live piece whose one figure shows a metric of its own. */
async function pieceWithFigure(): Promise<{
  pieceId: string;
  slug: string;
  metric: ApprovedMetric;
  figureId: string;
}> {
  const figureId = randomUUID();
  const name = { name: `5G-A基站数 ${figureId}` };
  const { reporter, reviewers } = newsroom;
  const metric = await approvedMetric(newsroomDb, reporter, reviewers[0], name);
  const sentence = paragraphOf("全省已开通5G-A基站", figureNode(metric, undefined, figureId), "。");
  const document = documentOf("低空经济起飞", sentence);
  const pieceId = await draftPiece(newsroomDb, reporter, document);
  await publishPiece(newsroomDb, newsroom, pieceId);
  const { slug } = await newsroomDb.piece.findUniqueOrThrow({ where: { id: pieceId } });
  return { pieceId, slug, metric, figureId };
}

/** A later value of the metric, shown in the figure's place, published as an update. */
async function publishLaterValue(piece: Awaited<ReturnType<typeof pieceWithFigure>>) {
  const { pieceId, metric, figureId } = piece;
  const revisionId = await proposeValue(newsroomDb, newsroom.reporter, metric.metricId);
  expectOk(await approveMetricRevision(newsroom.reviewers[0], { revisionId }, newsroomDb));
  await newsroomDb.$transaction((tx) =>
    editDraft(tx, pieceId, newsroom.reporter.personId, (ydoc) => {
      replaceFigure(ydoc, figureId, { revisionId, phrase: laterValue().phrase });
    }),
  );
  await publishPiece(newsroomDb, newsroom, pieceId);
  return revisionId;
}

describe("what stands at a slug", () => {
  it("is a live piece, or nothing", async () => {
    const { slug, pieceId } = await pieceWithFigure();
    expect(await findPiece(reader, slug)).toMatchObject({
      state: "live",
      piece: { pieceId, latestNumber: 1, region: { slug: "guangdong" } },
    });
    expect(await findPiece(reader, "no-such-piece")).toBeNull();
  });

  it("is where a moved piece went", async () => {
    const { slug, pieceId } = await pieceWithFigure();
    await newsroomDb.redirect.create({ data: { slug: "an-old-address", pieceId } });
    expect(await findPiece(reader, "an-old-address")).toEqual({ state: "moved", slug });
  });

  it("is the notice of a withdrawn piece, which no list names any more", async () => {
    const { slug, pieceId, metric } = await pieceWithFigure();
    const seenVersion = await versionOf(newsroomDb, pieceId);
    const reason = "数据无法核实。";
    expectOk(await withdraw(newsroom.chief, { pieceId, seenVersion, reason }, newsroomDb));
    expect(await findPiece(reader, slug)).toMatchObject({ state: "withdrawn", reason });
    const updates = await listUpdates(reader, { limit: 100 });
    expect(updates.map((update) => update.pieceId)).not.toContain(pieceId);
    const { pieces } = await listAddresses(reader);
    expect(pieces.map((piece) => piece.slug)).not.toContain(slug);
    expect(await findMetric(reader, metric.metricId)).toBeNull();
    const [latest] = await listCorrections(reader, 1);
    expect(latest).toMatchObject({ what: "withdrawal", slug, reason });
  });
});

describe("a version", () => {
  it("knows its figures, their source and only what was published when it came out", async () => {
    const piece = await pieceWithFigure();
    const revisionId = await publishLaterValue(piece);
    const first = await findPublication(reader, piece.pieceId, 1);
    expect(first?.figures).toHaveLength(1);
    const figure = first?.figures[0];
    expect(figure).toMatchObject({ phrase: "超1.1万个", newer: null });
    expect(figure?.value.source.title).toBe("广东省低空经济发展情况");
    expect(figure?.series.map((value) => value.phrase)).toEqual(["超1.1万个"]);

    const today = await findPublication(reader, piece.pieceId, 1, "today");
    expect(today?.figures[0]?.newer).toMatchObject({ id: revisionId, phrase: "逾2.13万个" });
    expect(today?.figures[0]?.series).toHaveLength(2);
  });

  it("is null when the piece has none of that number", async () => {
    const { pieceId } = await pieceWithFigure();
    expect(await findPublication(reader, pieceId, 2)).toBeNull();
  });

  it("reads the same whatever is published after it", async () => {
    const piece = await pieceWithFigure();
    const before = await findPublication(reader, piece.pieceId, 1);
    await publishLaterValue(piece);
    expect(await findPublication(reader, piece.pieceId, 1)).toEqual(before);
  });

  it("says in the history which figures it changed", async () => {
    const piece = await pieceWithFigure();
    await publishLaterValue(piece);
    const [second, first] = await listVersions(reader, piece.pieceId);
    expect(first).toMatchObject({ number: 1, changeKind: "first", figureChanges: [] });
    expect(second).toMatchObject({ number: 2, changeKind: "update", publicNote: "更新全文。" });
    expect(second?.figureChanges).toMatchObject([
      { from: { phrase: "超1.1万个" }, to: { phrase: "逾2.13万个" }, reason: "later-period" },
    ]);
  });

  it("is news unless it is a minor edit", async () => {
    const { pieceId } = await pieceWithFigure();
    await writeIn(newsroomDb, newsroom.reporter, pieceId, "补一句。");
    const { revisionId } = await approvePiece(newsroomDb, newsroom, pieceId);
    const request = {
      pieceId,
      revisionId,
      seenVersion: await versionOf(newsroomDb, pieceId),
      changeKind: "minor-edit" as const,
      publicNote: "补一句。",
    };
    expectOk(await publish(newsroom.chief, request, newsroomDb));
    const updates = await listUpdates(reader, { limit: 100, pieceId });
    expect(updates.map((update) => update.number)).toEqual([1]);
  });
});

describe("a picture", () => {
  it("is public while some live piece has a version that shows it", async () => {
    const { mediaId, node } = await addPicture(newsroomDb, newsroom.reporter);
    const pieceIds: string[] = [];
    for (const headline of ["有图的一篇", "有图的另一篇"]) {
      const document = documentOf(headline, "正文。", node);
      const pieceId = await draftPiece(newsroomDb, newsroom.reporter, document);
      expect((await findMedia(reader, mediaId))?.pieceIds ?? []).toEqual(pieceIds);
      await publishPiece(newsroomDb, newsroom, pieceId);
      pieceIds.push(pieceId);
    }
    expect((await findMedia(reader, mediaId))?.pieceIds.toSorted()).toEqual(pieceIds.toSorted());
    const [first, second] = pieceIds;
    await withdrawPiece(newsroomDb, newsroom, first ?? "", "图片来源有误。");
    expect((await findMedia(reader, mediaId))?.pieceIds).toEqual([second]);
    await withdrawPiece(newsroomDb, newsroom, second ?? "", "图片来源有误。");
    expect(await findMedia(reader, mediaId)).toBeNull();
    await writeIn(newsroomDb, newsroom.reporter, second ?? "", "换过来源。");
    await publishPiece(newsroomDb, newsroom, second ?? "");
    expect((await findMedia(reader, mediaId))?.pieceIds).toEqual([second]);
  });
});

describe("metrics and regions", () => {
  it("show every published value and who says it", async () => {
    const piece = await pieceWithFigure();
    await publishLaterValue(piece);
    const metric = await findMetric(reader, piece.metric.metricId);
    expect(metric?.current?.phrase).toBe("逾2.13万个");
    expect(metric?.values.map((value) => value.low)).toEqual(["21300", "11000"]);
    expect(metric?.uses).toMatchObject([{ slug: piece.slug, number: 2, isLatest: true }]);
  });

  it("show of a value only what some piece says that is not withdrawn", async () => {
    const piece = await pieceWithFigure();
    const { metric, pieceId } = piece;
    const other = await draftPiece(
      newsroomDb,
      newsroom.reporter,
      documentOf("另一篇", paragraphOf("基站", figureNode(metric), "。")),
    );
    await publishPiece(newsroomDb, newsroom, other);
    await publishLaterValue(piece);
    const phrases = async () =>
      (await findMetric(reader, metric.metricId))?.values.map((value) => value.phrase);
    expect(await phrases()).toEqual(["逾2.13万个", "超1.1万个"]);
    const today = () => findPublication(reader, other, 1, "today");
    expect((await today())?.figures[0]?.newer?.phrase).toBe("逾2.13万个");
    await withdrawPiece(newsroomDb, newsroom, pieceId, "数据无法核实。");
    expect(await phrases()).toEqual(["超1.1万个"]);
    expect((await today())?.figures[0]?.newer).toBeNull();
    await withdrawPiece(newsroomDb, newsroom, other, "数据无法核实。");
    expect(await phrases()).toBeUndefined();
  });

  it("keep a value that no version shows to the newsroom", async () => {
    const piece = await pieceWithFigure();
    const revisionId = await proposeValue(newsroomDb, newsroom.reporter, piece.metric.metricId);
    expectOk(await approveMetricRevision(newsroom.reviewers[0], { revisionId }, newsroomDb));
    const metric = await findMetric(reader, piece.metric.metricId);
    expect(metric?.values.map((value) => value.phrase)).toEqual(["超1.1万个"]);
  });

  it("count a region's pieces on a map of 34 squares, no two in one place", async () => {
    await pieceWithFigure();
    const tiles = await listRegionTiles(reader);
    expect(tiles).toHaveLength(34);
    expect(new Set(tiles.map((tile) => `${tile.column},${tile.row}`)).size).toBe(34);
    const guangdong = tiles.find((tile) => tile.slug === "guangdong");
    const region = await findRegion(reader, "guangdong");
    expect(guangdong?.pieceCount).toBe(region?.pieces.length);
  });
});

describe("listening for publications", () => {
  it("hears a publication, and says so when it has been away", async () => {
    const heard: string[] = [];
    let listenings = 0;
    const waiting: (() => void)[] = [];
    const wake = () => {
      for (const resolve of waiting.splice(0)) resolve();
    };
    const until = async (holds: () => boolean) => {
      while (!holds()) await new Promise<void>((resolve) => waiting.push(resolve));
    };
    const listener = listenForPublications({
      url: test.urlAs("fangzhi_reader"),
      onPublished: (pieceId) => {
        heard.push(pieceId);
        wake();
      },
      onListening: () => {
        listenings += 1;
        wake();
      },
      onLost: () => {},
    });
    try {
      await until(() => listenings === 1);
      const { pieceId } = await pieceWithFigure();
      await until(() => heard.includes(pieceId));

      const kill = new pg.Client({ connectionString: test.url });
      await kill.connect();
      await kill.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'fangzhi-reader-listen' AND datname = current_database()",
      );
      await kill.end();
      await until(() => listenings === 2);
      const again = await pieceWithFigure();
      await until(() => heard.includes(again.pieceId));
    } finally {
      await listener.stop();
    }
    expect(listener.isListening()).toBe(false);
  });
});
