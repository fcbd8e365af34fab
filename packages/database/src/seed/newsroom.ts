import { schemaVersion } from "@fangzhi/document";
import type { Actor, DocumentJson, FigureUse, NodeJson } from "@fangzhi/types";
import { acceptProposal } from "../commands/accept-proposal.ts";
import { requestChanges } from "../commands/request-changes.ts";
import { schedule } from "../commands/schedule.ts";
import type { Database } from "../connection.ts";
import { feature, people, profiles, unpublished, versions } from "./content/index.ts";
import type { SeedFeature, SeedUnpublished, SeedVersion } from "./content/types.ts";
import { expectAccepted } from "./expect-accepted.ts";
import { type MetricDesk, type RecordedFigures, recordMetrics } from "./metrics.ts";
import { type Cast, personNamed, seedPeople } from "./people.ts";
import {
  approvedRequest,
  bringToPublic,
  passSteps,
  readDraftFigures,
  referencesTo,
  rewriteDraft,
  seenRound,
  startPiece,
  submit,
  uploadPictures,
} from "./pieces.ts";
import { type References, toDocument, toNode } from "./to-document.ts";

interface Desk extends MetricDesk {
  db: Database;
  cast: Cast;
  reviewers: Actor[];
  chief: Actor;
  references: References;
  /** Piece ids by the seed's keys. */
  pieces: Map<string, string>;
}

/**
 * The demonstration newsroom, made by the commands that people use: six profiles published, one
 * corrected, one updated, a feature that pins them, a piece in each stage, and newer values that
 * wait for the pieces that show older ones.
 */
export async function seedNewsroom(
  db: Database,
  report: (line: string) => void = () => {},
): Promise<void> {
  const desk = await openDesk(db);
  const recorded: RecordedFigures = new Map();
  const reporter = personNamed(desk.cast, "zhou-mingyuan");
  desk.references = referencesTo(recorded, await uploadPictures(db, reporter));

  report("metrics");
  await recordMetrics(db, "first", desk, recorded);
  report("profiles");
  for (const profile of profiles) {
    const document = toDocument(profile.text, desk.references);
    const pieceId = await startPiece(db, desk.cast, { kind: "profile", ...profile, document });
    desk.pieces.set(profile.key, pieceId);
    await publishAs(desk, profile.owner, pieceId, "first", "", "首稿。");
  }
  await recordMetrics(db, "second-version", desk, recorded);
  for (const version of versions) await publishVersion(desk, version);
  report("feature");
  await publishFeature(desk, feature);
  report("pieces in each stage");
  for (const piece of unpublished) await leaveInStage(desk, piece);
  await recordMetrics(db, "open-proposal", desk, recorded);
}

async function openDesk(db: Database): Promise<Desk> {
  const cast = await seedPeople(db);
  const holding = (role: string) =>
    people.flatMap((person) =>
      (person.roles as readonly string[]).includes(role) ? personNamed(cast, person.key) : [],
    );
  const [recorder] = holding("reporter");
  const [chief] = holding("chief");
  const reviewers = holding("editor");
  const approver = reviewers[1];
  if (!recorder || !chief || !approver) throw new Error("the demonstration lacks a role");
  const references: References = referencesTo(new Map(), new Map());
  return { db, cast, reviewers, chief, recorder, approver, references, pieces: new Map() };
}

async function publishAs(
  desk: Desk,
  owner: string,
  pieceId: string,
  changeKind: "first" | "correction" | "update" | "minor-edit",
  publicNote: string,
  note: string,
): Promise<void> {
  const by = {
    owner: personNamed(desk.cast, owner),
    reviewers: desk.reviewers,
    chief: desk.chief,
  };
  await bringToPublic(desk.db, by, pieceId, { changeKind, publicNote, note });
}

/** Accepts what the newer values ask of the draft, then writes the version's words around them. */
async function publishVersion(desk: Desk, version: SeedVersion): Promise<void> {
  const { db } = desk;
  const pieceId = desk.pieces.get(version.piece);
  const profile = profiles.find((candidate) => candidate.key === version.piece);
  if (!pieceId || !profile) throw new Error(`no profile ${version.piece}`);
  const owner = personNamed(desk.cast, profile.owner);
  const proposals = await db.updateProposal.findMany({ where: { pieceId, status: "open" } });
  for (const { id: proposalId, version: seenVersion } of proposals) {
    expectAccepted(await acceptProposal(owner, { proposalId, seenVersion }, db), "a proposal");
  }
  const kept = keepingPlaces(desk.references, await readDraftFigures(db, pieceId));
  await rewriteDraft(db, owner, pieceId, toDocument(version.text, kept));
  const { changeKind, publicNote, reason } = version;
  await publishAs(desk, profile.owner, pieceId, changeKind, publicNote, reason);
}

/** A metric's places keep their identity when the text around them is rewritten. */
function keepingPlaces(references: References, figures: readonly FigureUse[]): References {
  const left = [...figures];
  return {
    ...references,
    figure(key) {
      const figure = references.figure(key);
      const at = left.findIndex(({ metricId }) => metricId === figure.metricId);
      const [place] = at < 0 ? [] : left.splice(at, 1);
      return { ...figure, figureId: place?.figureId ?? figure.figureId };
    },
  };
}

async function publishFeature(desk: Desk, seed: SeedFeature): Promise<void> {
  const { kicker, headline, deck, summary } = seed;
  const text = { kicker, headline, deck, summary, body: [] };
  const block = (nodes: SeedFeature["introduction"]) =>
    nodes.map((node) => toNode(node, desk.references));
  const sections = seed.sections.map(({ piece, version, heading }): NodeJson => {
    const pieceId = desk.pieces.get(piece);
    if (!pieceId) throw new Error(`the feature names no profile ${piece}`);
    return { type: "profileSection", attrs: { pieceId, number: version, title: heading } };
  });
  const base = toDocument(text, desk.references);
  const document: DocumentJson = {
    schemaVersion,
    fragments: {
      ...base.fragments,
      body: [
        toNode({ type: "picture", key: seed.picture }, desk.references),
        ...block(seed.introduction),
        ...sections,
        ...block(seed.outro),
      ],
    },
  };
  const pieceId = await startPiece(desk.db, desk.cast, {
    kind: "feature",
    slug: seed.slug,
    owner: seed.owner,
    byline: seed.byline,
    regionCode: null,
    industry: null,
    editorNote: null,
    document,
  });
  await publishAs(desk, seed.owner, pieceId, "first", "", "首稿，各节版本已固定。");
}

async function leaveInStage(desk: Desk, piece: SeedUnpublished): Promise<void> {
  const { db } = desk;
  const owner = personNamed(desk.cast, piece.owner);
  const document = toDocument(piece.text, desk.references);
  const pieceId = await startPiece(db, desk.cast, { kind: "profile", ...piece, document });
  if (piece.stage === "draft") {
    const later = piece.laterBlocks.map((block) => toNode(block, desk.references));
    const body = [...document.fragments.body, ...later];
    await rewriteDraft(db, owner, pieceId, {
      ...document,
      fragments: { ...document.fragments, body },
    });
    return;
  }
  await submit(db, owner, pieceId, piece.submitNote);
  if (piece.stage === "in_review") {
    await passSteps(db, desk.reviewers.slice(0, piece.approvedSteps.length), pieceId);
    return;
  }
  if (piece.stage === "changes_requested") {
    const [reviewer] = desk.reviewers;
    if (!reviewer) throw new Error("nobody reviews first");
    const reasons = piece.reasons.map(({ reason, quote }) => ({ text: reason, quote }));
    const seen = await seenRound(db, pieceId);
    expectAccepted(await requestChanges(reviewer, { pieceId, seen, reasons }, db), "a return");
    return;
  }
  await passSteps(db, desk.reviewers, pieceId);
  if (piece.stage !== "scheduled") return;
  const request = await approvedRequest(db, pieceId, "first", piece.publicNote);
  const at = new Date(Date.now() + piece.publishAfterDays * 24 * 60 * 60 * 1000);
  expectAccepted(await schedule(desk.chief, { ...request, at }, db), "a schedule");
}
