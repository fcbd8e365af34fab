import { randomUUID } from "node:crypto";
import { replaceFigure } from "@fangzhi/document/yjs";
import { beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { appendToDraftLog, readDraftLog } from "../collab/draft-log.ts";
import { listProposals } from "../queries/list-proposals.ts";
import { ask } from "../shared/ask.ts";
import { editDraft } from "../shared/edit-draft.ts";
import { lockPieceAndLog } from "../shared/load-piece.ts";
import { reconcileFigures } from "../shared/reconcile-figures.ts";
import { askProposalGround } from "../shared/refresh-proposals.ts";
import {
  type ApprovedMetric,
  approvedMetric,
  documentOf,
  draftPiece,
  expectOk,
  figureNode,
  figuresOfDraft,
  laterValue,
  paragraphOf,
  proposeValue,
  publishPiece,
  submitPiece,
  valueOf,
  versionOf,
} from "../testing/index.ts";
import { useNewsroom } from "../testing/use-newsroom.ts";
import { acceptProposal } from "./accept-proposal.ts";
import { approveMetricRevision } from "./approve-metric-revision.ts";
import { keepFigure } from "./keep-figure.ts";
import { projectDraft } from "./project-draft.ts";
import { restoreRevision } from "./restore-revision.ts";
import { rewriteProposal } from "./rewrite-proposal.ts";
import { snoozeProposal } from "./snooze-proposal.ts";

const { db, newsroom } = await useNewsroom();
const writer = newsroom.reporter;
const editor = newsroom.reviewers[0];
let metric: ApprovedMetric;
let pieceId: string;
const figureId = randomUUID();

/** A draft whose one figure shows the metric's first value. */
beforeEach(async () => {
  metric = await approvedMetric(db, writer, editor, { name: `基站数${randomUUID().slice(0, 8)}` });
  pieceId = await draftPiece(db, writer, textWith(metric));
  expectOk(await projectDraft(pieceId, db));
});

const textWith = (shown: ApprovedMetric) =>
  documentOf(
    "低空经济起飞",
    paragraphOf("全省已开通5G-A基站", figureNode(shown, "超1.1万个", figureId), "，居全国首位。"),
  );

async function approveLater(revision = laterValue()): Promise<string> {
  const revisionId = await proposeValue(db, newsroom.colleague, metric.metricId, revision);
  expectOk(await approveMetricRevision(editor, { revisionId }, db));
  return revisionId;
}

async function openProposal() {
  const [proposal] = expectOk(await listProposals(writer, { pieceId }, db));
  if (!proposal) throw new Error("no proposal is open");
  return proposal;
}

const codeOf = (result: { ok: boolean; refusal?: { code: string } }) =>
  result.ok ? "ok" : result.refusal?.code;

const shown = async () => (await figuresOfDraft(db, pieceId))[0];

/** What the state of a piece's proposals and text comes to, to show that nothing was written. */
async function written() {
  const log = await readDraftLog(db, pieceId);
  const proposals = await db.updateProposal.findMany({ where: { pieceId } });
  return { seq: log?.seq, proposals, events: await db.event.count({ where: { pieceId } }) };
}

describe("approving a value", () => {
  test("proposes it to every draft that shows another, with both sentences", async () => {
    const toRevisionId = await approveLater();
    expect(await openProposal()).toMatchObject({
      from: { revisionId: metric.revisionId, phrase: "超1.1万个" },
      to: { revisionId: toRevisionId, phrase: "逾2.13万个", reason: "later-period" },
      relation: "changes",
      sentenceBefore: "全省已开通5G-A基站超1.1万个，居全国首位。",
      sentenceAfter: "全省已开通5G-A基站逾2.13万个，居全国首位。",
      wordsToCheck: ["首位"],
      inDraft: true,
      inPublished: false,
      allowedActs: { "accept-proposal": null },
    });
    expect((await shown())?.revisionId).toBe(metric.revisionId);
  });

  test("reads the draft's log, so that a figure typed since the last projection counts", async () => {
    await db.$transaction((tx) =>
      editDraft(tx, pieceId, writer.personId, (ydoc) => {
        const paragraph = ydoc.getXmlFragment("body").get(0) as Y.XmlElement;
        paragraph.insert(0, [new Y.XmlText("据统计，")]);
      }),
    );
    await approveLater();
    expect((await openProposal()).sentenceBefore).toMatch(/^据统计，/);
  });

  test("proposes it where only the live version shows the old value", async () => {
    await publishPiece(db, newsroom, pieceId);
    await db.$transaction((tx) =>
      editDraft(tx, pieceId, writer.personId, (ydoc) => {
        ydoc.getXmlFragment("body").delete(0, 1);
      }),
    );
    await approveLater();
    const proposal = await openProposal();
    expect(proposal).toMatchObject({ inDraft: false, inPublished: true });
    const seen = { proposalId: proposal.id, seenVersion: proposal.version };
    expect(codeOf(await acceptProposal(writer, seen, db))).toBe("quote-gone");
  });

  test("an even newer value supersedes the question", async () => {
    await approveLater();
    const first = await openProposal();
    const newest = await approveLater(
      laterValue({ phrase: "逾2.2万个", low: "22000", reason: "revised-by-source" }),
    );
    const open = expectOk(await listProposals(writer, { pieceId }, db));
    expect(open.map((proposal) => proposal.to.revisionId)).toEqual([newest]);
    const old = await db.updateProposal.findUniqueOrThrow({ where: { id: first.id } });
    expect(old.status).toBe("superseded");
  });

  test("two values approved at once leave one open question, about what the metric shows", async () => {
    const ids = [
      await proposeValue(db, newsroom.colleague, metric.metricId),
      await proposeValue(
        db,
        newsroom.colleague,
        metric.metricId,
        laterValue({ phrase: "逾2.2万个", low: "22000", reason: "revised-by-source" }),
      ),
    ];
    const results = await Promise.all(
      ids.map((revisionId) => approveMetricRevision(editor, { revisionId }, db)),
    );
    expect(results.every((result) => result.ok)).toBe(true);
    const open = expectOk(await listProposals(writer, { pieceId }, db));
    expect(open.map((proposal) => proposal.to.revisionId)).toEqual([ids[1]]);
  });
});

describe("accepting", () => {
  test("moves the pin and the phrase, keeps the rest, and writes one event", async () => {
    const toRevisionId = await approveLater();
    const proposal = await openProposal();
    const before = await written();
    const seen = { proposalId: proposal.id, seenVersion: proposal.version };
    expectOk(await acceptProposal(writer, seen, db));
    expect(await shown()).toMatchObject({
      figureId,
      revisionId: toRevisionId,
      phrase: "逾2.13万个",
      sentence: "全省已开通5G-A基站逾2.13万个，居全国首位。",
    });
    const after = await written();
    expect(after.seq).toBe((before.seq ?? 0n) + 1n);
    expect(after.events).toBe(before.events + 1);
    expect(expectOk(await listProposals(writer, { pieceId }, db))).toEqual([]);
    const [projected] = await db.draftFigure.findMany({ where: { pieceId } });
    expect(projected?.metricRevisionId).toBe(toRevisionId);
  });

  test("keeps what a colleague types in the sentence at the same time", async () => {
    await approveLater();
    const proposal = await openProposal();
    const log = await readDraftLog(db, pieceId);
    const tab = new Y.Doc();
    for (const update of log?.updates ?? []) Y.applyUpdate(tab, update);
    let typed = new Uint8Array();
    tab.on("update", (update: Uint8Array) => {
      typed = new Uint8Array(update);
    });
    const paragraph = tab.getXmlFragment("body").get(0) as Y.XmlElement;
    (paragraph.get(0) as Y.XmlText).insert(0, "据省通信管理局，");
    const seen = { proposalId: proposal.id, seenVersion: proposal.version };
    await Promise.all([
      acceptProposal(writer, seen, db).then(expectOk),
      db.$transaction((tx) =>
        appendToDraftLog(tx, pieceId, newsroom.colleague.personId, new Uint8Array(typed)),
      ),
    ]);
    expect((await shown())?.sentence).toBe(
      "据省通信管理局，全省已开通5G-A基站逾2.13万个，居全国首位。",
    );
  });

  test("of two people who accept at once, one does and the other is told", async () => {
    await approveLater();
    const proposal = await openProposal();
    const seen = { proposalId: proposal.id, seenVersion: proposal.version };
    const results = await Promise.all([
      acceptProposal(writer, seen, db),
      acceptProposal(newsroom.chief, seen, db),
    ]);
    expect(new Set(results.map(codeOf))).toEqual(new Set(["already-decided", "ok"]));
    const log = await readDraftLog(db, pieceId);
    expect(log?.seq).toBe(2n);
  });

  test("is refused while the piece is in review, to strangers, when stale or the figure is gone", async () => {
    await approveLater();
    const proposal = await openProposal();
    const seen = { proposalId: proposal.id, seenVersion: proposal.version };
    const before = await written();
    expect(codeOf(await acceptProposal(newsroom.colleague, seen, db))).toBe("not-a-writer");
    const stale = { ...seen, seenVersion: seen.seenVersion + 1 };
    expect(codeOf(await acceptProposal(writer, stale, db))).toBe("stale");
    const nowhere = { ...seen, proposalId: randomUUID() };
    expect(codeOf(await acceptProposal(writer, nowhere, db))).toBe("not-found");
    expect(await written()).toEqual(before);

    await db.$transaction((tx) =>
      editDraft(tx, pieceId, writer.personId, (ydoc) => {
        ydoc.getXmlFragment("body").delete(0, 1);
        const paragraph = new Y.XmlElement("paragraph");
        paragraph.insert(0, [new Y.XmlText("全省基站建设提速。")]);
        ydoc.getXmlFragment("body").insert(0, [paragraph]);
      }),
    );
    const gone = await written();
    expect(codeOf(await acceptProposal(writer, seen, db))).toBe("quote-gone");
    expect(await written()).toEqual(gone);
  });

  test("is refused in review with the stage named", async () => {
    await approveLater();
    const proposal = await openProposal();
    await submitPiece(db, writer, pieceId);
    const seen = { proposalId: proposal.id, seenVersion: proposal.version };
    const result = await acceptProposal(writer, seen, db);
    expect(result).toMatchObject({
      ok: false,
      refusal: { code: "wrong-stage", details: { stage: "in_review" } },
    });
  });
});

describe("rewriting", () => {
  const asked = (proposal: Awaited<ReturnType<typeof openProposal>>, sentence: string) => ({
    proposalId: proposal.id,
    seenVersion: proposal.version,
    sentence,
    seenSentence: proposal.sentenceBefore,
  });

  test("changes the words around the figure and keeps the figure in its place", async () => {
    const toRevisionId = await approveLater();
    const proposal = await openProposal();
    const sentence = "到2025年底，全省5G-A基站增至逾2.13万个，继续居全国首位。";
    expectOk(await rewriteProposal(writer, asked(proposal, sentence), db));
    expect(await shown()).toMatchObject({ figureId, revisionId: toRevisionId, sentence });
    const row = await db.updateProposal.findUniqueOrThrow({ where: { id: proposal.id } });
    expect(row.status).toBe("rewritten");
  });

  describe("of a sentence with another figure", () => {
    const otherId = randomUUID();
    let other: ApprovedMetric;

    beforeEach(async () => {
      const routes = { name: `航线数${randomUUID().slice(0, 8)}`, unit: "条" };
      const value = { phrase: "超700条", low: "700" };
      other = await approvedMetric(db, writer, editor, routes, value);
      pieceId = await draftPiece(
        db,
        writer,
        documentOf(
          "低空经济起飞",
          paragraphOf(
            ...["全省已开通基站", figureNode(metric, "超1.1万个", figureId)],
            ...["，航线", figureNode(other, "超700条", otherId), "。"],
          ),
        ),
      );
      expectOk(await projectDraft(pieceId, db));
    });

    const pins = async () =>
      (await figuresOfDraft(db, pieceId)).map(({ figureId: id, revisionId, phrase }) => ({
        ...{ id, revisionId, phrase },
      }));

    test("moves the other figure to where the new sentence says it, still bound", async () => {
      const toRevisionId = await approveLater();
      const sentence = "全省航线超700条，基站逾2.13万个。";
      expectOk(await rewriteProposal(writer, asked(await openProposal(), sentence), db));
      expect(await pins()).toEqual([
        { id: otherId, revisionId: other.revisionId, phrase: "超700条" },
        { id: figureId, revisionId: toRevisionId, phrase: "逾2.13万个" },
      ]);
    });

    test("names a figure that would be lost, and loses it only when told to", async () => {
      const toRevisionId = await approveLater();
      const proposal = await openProposal();
      const before = await written();
      const input = asked(proposal, "全省基站逾2.13万个。");
      expect(await rewriteProposal(writer, input, db)).toMatchObject({
        ok: false,
        refusal: {
          code: "figures-lost",
          field: "sentence",
          details: { figureIds: [otherId], phrases: ["超700条"] },
        },
      });
      expect(await written()).toEqual(before);
      expectOk(await rewriteProposal(writer, { ...input, letGo: [otherId] }, db));
      expect(await pins()).toEqual([
        { id: figureId, revisionId: toRevisionId, phrase: "逾2.13万个" },
      ]);
      const told = await db.event.findFirst({ where: { pieceId, act: "rewrite-proposal" } });
      expect(told?.data).toMatchObject({ lost: ["超700条"] });
    });
  });

  test("refuses a sentence without the new phrase, or one that has changed, and writes nothing", async () => {
    await approveLater();
    const proposal = await openProposal();
    const before = await written();
    const without = asked(proposal, "全省5G-A基站继续居全国首位。");
    expect(codeOf(await rewriteProposal(writer, without, db))).toBe("phrase-mismatch");
    const other = { ...asked(proposal, proposal.sentenceAfter), seenSentence: "旧的一句。" };
    expect(await rewriteProposal(writer, other, db)).toMatchObject({
      refusal: { code: "stale", details: { sentence: proposal.sentenceBefore } },
    });
    expect(await written()).toEqual(before);
  });
});

describe("keeping and putting off", () => {
  test("a kept value is not asked about again, but a restatement of it is", async () => {
    await approveLater();
    const proposal = await openProposal();
    const seen = { proposalId: proposal.id, seenVersion: proposal.version };
    expect(codeOf(await keepFigure(writer, { ...seen, reason: " " }, db))).toBe("note-required");
    expectOk(await keepFigure(writer, { ...seen, reason: "本段写2024年" }, db));
    expectOk(await projectDraft(pieceId, db));
    expect(expectOk(await listProposals(writer, { pieceId }, db))).toEqual([]);
    const restated = await approveLater(
      valueOf({ phrase: "超1.2万个", low: "12000", reason: "revised-by-source" }),
    );
    expect((await openProposal()).to.revisionId).toBe(restated);
  });

  test("what is put off is back when its time has come", async () => {
    await approveLater();
    const proposal = await openProposal();
    const seen = { proposalId: proposal.id, seenVersion: proposal.version };
    const past = { ...seen, until: new Date(Date.now() - 1000) };
    expect(codeOf(await snoozeProposal(writer, past, db))).toBe("in-past");
    const until = new Date(Date.now() + 3_600_000);
    expectOk(await snoozeProposal(writer, { ...seen, until }, db));
    expect(expectOk(await listProposals(writer, { pieceId }, db))).toEqual([]);
    await db.updateProposal.update({
      where: { id: proposal.id },
      data: { snoozedUntil: new Date(Date.now() - 1) },
    });
    expect(await openProposal()).toMatchObject({ id: proposal.id, status: "snoozed" });
  });
});

describe("before a revision is frozen", () => {
  const reconcile = () =>
    db.$transaction(async (tx) => {
      await lockPieceAndLog(tx, pieceId);
      const ground = await ask(tx, askProposalGround(pieceId));
      return (await reconcileFigures(tx, pieceId, ground)).count;
    });

  async function acceptLater(): Promise<string> {
    const revisionId = await approveLater();
    const proposal = await openProposal();
    const seen = { proposalId: proposal.id, seenVersion: proposal.version };
    expectOk(await acceptProposal(writer, seen, db));
    return revisionId;
  }

  /** What an Enter pressed at the instant of the acceptance leaves: the node as it was before. */
  const putBack = () =>
    db.$transaction((tx) =>
      editDraft(tx, pieceId, newsroom.colleague.personId, (ydoc) =>
        replaceFigure(ydoc, figureId, { revisionId: metric.revisionId, phrase: "超1.1万个" }),
      ),
    );

  test("an accepted value that a colleague's Enter undid is put back, once", async () => {
    const revisionId = await acceptLater();
    await putBack();
    expect(await reconcile()).toBe(1);
    expect(await shown()).toMatchObject({ revisionId, phrase: "逾2.13万个" });
    expect(await reconcile()).toBe(0);
  });

  test("submitting freezes the accepted value, not the recreated one", async () => {
    const revisionId = await acceptLater();
    await putBack();
    await submitPiece(db, writer, pieceId);
    const [frozen] = await db.revisionFigure.findMany({ where: { revision: { pieceId } } });
    expect(frozen?.metricRevisionId).toBe(revisionId);
  });

  test("a revision restored on purpose opens the question again instead", async () => {
    await publishPiece(db, newsroom, pieceId);
    await acceptLater();
    const old = await db.revision.findFirstOrThrow({ where: { pieceId } });
    const seenVersion = await versionOf(db, pieceId);
    expectOk(await restoreRevision(writer, { pieceId, revisionId: old.id, seenVersion }, db));
    expect((await shown())?.revisionId).toBe(metric.revisionId);
    expect(await openProposal()).toMatchObject({
      status: "open",
      inDraft: true,
      inPublished: true,
    });
    expect(await reconcile()).toBe(0);
  });

  test("publishing the accepted value settles what readers were owed", async () => {
    await publishPiece(db, newsroom, pieceId);
    await approveLater();
    const proposal = await openProposal();
    expect(proposal.inPublished).toBe(true);
    const seen = { proposalId: proposal.id, seenVersion: proposal.version };
    expectOk(await acceptProposal(writer, seen, db));
    await publishPiece(db, newsroom, pieceId);
    expect(expectOk(await listProposals(writer, { pieceId }, db))).toEqual([]);
    const row = await db.updateProposal.findUniqueOrThrow({ where: { id: proposal.id } });
    expect(row.status).toBe("accepted");
  });
});

test("a figure that comes into a draft with an old value is asked about at its projection", async () => {
  await approveLater();
  const other = await draftPiece(db, writer, textWith(metric));
  expectOk(await projectDraft(other, db));
  const [proposal] = expectOk(await listProposals(writer, { pieceId: other }, db));
  expect(proposal).toMatchObject({ from: { revisionId: metric.revisionId }, inDraft: true });
});
