import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { restoreDocument } from "@fangzhi/document/yjs";
import type { Actor, ChangeKind, DocumentJson, FigureUse, PieceKind } from "@fangzhi/types";
import { approve } from "../commands/approve.ts";
import { createPiece } from "../commands/create-piece.ts";
import { editDetails } from "../commands/edit-details.ts";
import { publish } from "../commands/publish.ts";
import { submitForReview } from "../commands/submit-for-review.ts";
import { uploadMedia } from "../commands/upload-media.ts";
import type { Database } from "../connection.ts";
import { editDraft } from "../shared/edit-draft.ts";
import { readDraftText } from "../shared/freeze-revision.ts";
import { findOpenRound } from "../shared/load-piece.ts";
import { pictures } from "./content/index.ts";
import type { SeedByline } from "./content/types.ts";
import { expectAccepted } from "./expect-accepted.ts";
import type { RecordedFigures } from "./metrics.ts";
import { type Cast, personNamed } from "./people.ts";
import type { PlacedPicture, References } from "./to-document.ts";

/** Uploads every picture of the seed as a reporter would. */
export async function uploadPictures(
  db: Database,
  by: Actor,
): Promise<ReadonlyMap<string, PlacedPicture>> {
  const placed = new Map<string, PlacedPicture>();
  for (const { key, file, alt, caption, credit } of pictures) {
    const bytes = await readFile(new URL(`./content/pictures/${file}`, import.meta.url));
    const media = expectAccepted(await uploadMedia(by, { bytes }, db), file);
    placed.set(key, { ...media, alt, caption, credit });
  }
  return placed;
}

/** Placeholders resolved to recorded figures, each place with an identity of its own. */
export const referencesTo = (
  recorded: RecordedFigures,
  placed: ReadonlyMap<string, PlacedPicture>,
): References => ({
  figure(key) {
    const figure = recorded.get(key);
    if (!figure) throw new Error(`no figure ${key} is recorded yet`);
    return { figureId: randomUUID(), ...figure };
  },
  picture(key) {
    const picture = placed.get(key);
    if (!picture) throw new Error(`no picture ${key}`);
    return picture;
  },
});

export interface PieceToStart {
  kind: PieceKind;
  slug: string;
  owner: string;
  byline: readonly SeedByline[];
  regionCode: string | null;
  industry: string | null;
  editorNote: string | null;
  document: DocumentJson;
}

/** Starts a piece as its owner, with its byline and fellow writers. */
export async function startPiece(db: Database, cast: Cast, piece: PieceToStart): Promise<string> {
  const owner = personNamed(cast, piece.owner);
  const { kind, slug, regionCode, industry: industrySlug, document, editorNote } = piece;
  const start = { kind, slug, headline: "", regionCode, industrySlug, document };
  const { pieceId } = expectAccepted(await createPiece(owner, start, db), slug);
  const byline = piece.byline.map(({ person, role }) => {
    const { personId, name } = personNamed(cast, person);
    return { role, name, personId };
  });
  const writerIds = byline.map((entry) => entry.personId).filter((id) => id !== owner.personId);
  const details = { slug, regionCode, industrySlug, byline, writerIds, editorNote };
  const seenVersion = await versionOf(db, pieceId);
  const edited = await editDetails(owner, { pieceId, seenVersion, ...details }, db);
  expectAccepted(edited, `the details of ${slug}`);
  return pieceId;
}

async function versionOf(db: Database, pieceId: string): Promise<number> {
  return (await db.piece.findUniqueOrThrow({ where: { id: pieceId } })).version;
}

/** Replaces a draft's text, as if its owner had typed all of it. */
export async function rewriteDraft(
  db: Database,
  by: Actor,
  pieceId: string,
  document: DocumentJson,
): Promise<void> {
  await db.$transaction((tx) =>
    editDraft(tx, pieceId, by.personId, (ydoc) => restoreDocument(ydoc, document)),
  );
}

export async function readDraftFigures(db: Database, pieceId: string): Promise<FigureUse[]> {
  return db.$transaction(async (tx) => (await readDraftText(tx, pieceId)).figures);
}

export async function submit(
  db: Database,
  by: Actor,
  pieceId: string,
  note: string | null,
): Promise<void> {
  const input = { pieceId, seenVersion: await versionOf(db, pieceId), ...(note && { note }) };
  expectAccepted(await submitForReview(by, input, db), "a submission");
}

/** The open round as a reviewer's screen would show it. */
export async function seenRound(db: Database, pieceId: string) {
  const round = await findOpenRound(db, pieceId);
  if (!round) throw new Error(`piece ${pieceId} is not in review`);
  return { version: round.version, revisionHash: round.revision.hash };
}

export async function passSteps(
  db: Database,
  reviewers: readonly Actor[],
  pieceId: string,
): Promise<void> {
  for (const reviewer of reviewers) {
    const seen = await seenRound(db, pieceId);
    expectAccepted(await approve(reviewer, { pieceId, seen }, db), "an approval");
  }
}

export async function approvedRequest(
  db: Database,
  pieceId: string,
  changeKind: ChangeKind,
  publicNote: string,
) {
  const piece = await db.piece.findUniqueOrThrow({ where: { id: pieceId } });
  const revisionId = piece.approvedRevisionId ?? "";
  return { pieceId, revisionId, seenVersion: piece.version, changeKind, publicNote };
}

/** Sends a draft through all steps and publishes it. */
export async function bringToPublic(
  db: Database,
  by: { owner: Actor; reviewers: readonly Actor[]; chief: Actor },
  pieceId: string,
  change: { changeKind: ChangeKind; publicNote: string; note: string | null },
): Promise<void> {
  await submit(db, by.owner, pieceId, change.note);
  await passSteps(db, by.reviewers, pieceId);
  const request = await approvedRequest(db, pieceId, change.changeKind, change.publicNote);
  expectAccepted(await publish(by.chief, request, db), "a publication");
}
