import { randomUUID } from "node:crypto";
import { schemaVersion } from "@fangzhi/document";
import type { Actor, DocumentJson, NodeJson, Result, Role } from "@fangzhi/types";
import * as Y from "yjs";
import { approve } from "../commands/approve.ts";
import { createPiece } from "../commands/create-piece.ts";
import { publish } from "../commands/publish.ts";
import { submitForReview } from "../commands/submit-for-review.ts";
import { withdraw } from "../commands/withdraw.ts";
import type { Database } from "../connection.ts";
import { seedReference } from "../seed/reference.ts";
import { editDraft } from "../shared/edit-draft.ts";
import { findOpenRound } from "../shared/load-piece.ts";

/** The value of a result that the test needs to have gone well. */
export function expectOk<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** A person who may sign in, without the road of invitation and password. */
export async function addPerson(db: Database, name: string, ...roles: Role[]): Promise<Actor> {
  const personId = randomUUID();
  await db.person.create({
    data: {
      id: personId,
      email: `${personId}@newsroom.example`,
      name,
      roles,
      sessionStamp: randomUUID(),
    },
  });
  return { personId, name, roles };
}

export interface Newsroom {
  reporter: Actor;
  colleague: Actor;
  reviewers: [Actor, Actor, Actor];
  chief: Actor;
  admin: Actor;
}

/** Regions, industries, the 三审 flow and one person for every role. */
export async function createNewsroom(db: Database): Promise<Newsroom> {
  await seedReference(db);
  const [reporter, colleague, first, second, final, chief, admin] = await Promise.all([
    addPerson(db, "记者甲", "reporter"),
    addPerson(db, "记者乙", "reporter"),
    addPerson(db, "初审", "editor"),
    addPerson(db, "复审", "editor"),
    addPerson(db, "终审", "editor"),
    addPerson(db, "主编", "chief"),
    addPerson(db, "管理员", "admin"),
  ]);
  return { reporter, colleague, reviewers: [first, second, final], chief, admin };
}

/** Somebody's oldest session that has not ended, as the cookie of a browser names it. */
export async function sessionOf(
  db: Database,
  { personId }: Actor,
): Promise<{ sessionId: string; stamp: string }> {
  const person = await db.person.findUniqueOrThrow({
    where: { id: personId },
    select: {
      sessionStamp: true,
      sessions: { where: { endedAt: null }, orderBy: { openedAt: "asc" }, take: 1 },
    },
  });
  const session =
    person.sessions[0] ?? (await db.session.create({ data: { id: randomUUID(), personId } }));
  return { sessionId: session.id, stamp: person.sessionStamp };
}

/** A whole document of plain paragraphs, or of the given body nodes. */
export function documentOf(headline: string, ...body: (string | NodeJson)[]): DocumentJson {
  const paragraph = (text: string): NodeJson => ({
    type: "paragraph",
    ...(text && { content: [{ type: "text", text }] }),
  });
  return {
    schemaVersion,
    fragments: {
      kicker: [paragraph("")],
      headline: [paragraph(headline)],
      deck: [paragraph("")],
      summary: [paragraph("")],
      body: body.map((block) => (typeof block === "string" ? paragraph(block) : block)),
    },
  };
}

/** A draft of 广东·低空经济 owned by the actor. */
export async function draftPiece(
  db: Database,
  owner: Actor,
  document: DocumentJson = documentOf("低空经济起飞", "广东的低空经济正在起飞。"),
): Promise<string> {
  const slug = `piece-${randomUUID().slice(0, 8)}`;
  const created = await createPiece(
    owner,
    {
      kind: "profile",
      slug,
      headline: "",
      regionCode: "440000",
      industrySlug: "low-altitude-economy",
      document,
    },
    db,
  );
  return expectOk(created).pieceId;
}

/** An uploaded picture, and the node that shows it. */
export async function addPicture(
  db: Database,
  by: Actor,
): Promise<{ mediaId: string; node: NodeJson }> {
  const mediaId = randomUUID();
  const size = { width: 1600, height: 900 };
  const sha256 = mediaId.replaceAll("-", "").repeat(2);
  const stored = { mimeType: "image/webp", bytes: Buffer.from(mediaId), createdById: by.personId };
  await db.media.create({ data: { id: mediaId, sha256, ...size, ...stored } });
  const part = (type: string, text: string) => ({ type, content: [{ type: "text", text }] });
  const content = [part("pictureCaption", "无人机配送。"), part("pictureCredit", "资料图片")];
  const attrs = { mediaId, ...size, alt: "无人机" };
  return { mediaId, node: { type: "picture", attrs, content } };
}

/** Adds a paragraph at the end of the body, as this person's typing would. */
export async function writeIn(
  db: Database,
  by: Actor,
  pieceId: string,
  words: string,
): Promise<void> {
  await db.$transaction((tx) =>
    editDraft(tx, pieceId, by.personId, (ydoc) => {
      const paragraph = new Y.XmlElement("paragraph");
      paragraph.insert(0, [new Y.XmlText(words)]);
      ydoc.getXmlFragment("body").push([paragraph]);
    }),
  );
}

export async function versionOf(db: Database, pieceId: string): Promise<number> {
  return (await db.piece.findUniqueOrThrow({ where: { id: pieceId } })).version;
}

/** Sends the draft to its first step. */
export async function submitPiece(db: Database, by: Actor, pieceId: string): Promise<void> {
  const seenVersion = await versionOf(db, pieceId);
  expectOk(await submitForReview(by, { pieceId, seenVersion }, db));
}

/** Passes the open step as this reviewer. */
export async function approveStep(db: Database, by: Actor, pieceId: string): Promise<void> {
  const round = await findOpenRound(db, pieceId);
  if (!round) throw new Error(`piece ${pieceId} is not in review`);
  const seen = { version: round.version, revisionHash: round.revision.hash };
  expectOk(await approve(by, { pieceId, seen }, db));
}

/** Whoever takes a piece from its draft to the public. */
export type Desk = Pick<Newsroom, "reporter" | "reviewers" | "chief">;

/** Submits and passes all three steps. */
export async function approvePiece(
  db: Database,
  newsroom: Desk,
  pieceId: string,
): Promise<{ revisionId: string }> {
  await submitPiece(db, newsroom.reporter, pieceId);
  for (const reviewer of newsroom.reviewers) await approveStep(db, reviewer, pieceId);
  const piece = await db.piece.findUniqueOrThrow({ where: { id: pieceId } });
  if (!piece.approvedRevisionId) throw new Error(`piece ${pieceId} is not approved`);
  return { revisionId: piece.approvedRevisionId };
}

/** Submits, passes all steps and publishes the next version. */
export async function publishPiece(db: Database, newsroom: Desk, pieceId: string): Promise<number> {
  const { revisionId } = await approvePiece(db, newsroom, pieceId);
  const piece = await db.piece.findUniqueOrThrow({ where: { id: pieceId } });
  const published = await publish(
    newsroom.chief,
    {
      pieceId,
      revisionId,
      seenVersion: piece.version,
      changeKind: piece.liveNumber === null ? "first" : "update",
      publicNote: piece.liveNumber === null ? "" : "更新全文。",
    },
    db,
  );
  return expectOk(published).number;
}

/** Takes a live piece back with this reason. */
export async function withdrawPiece(
  db: Database,
  newsroom: Newsroom,
  pieceId: string,
  reason: string,
): Promise<void> {
  const seenVersion = await versionOf(db, pieceId);
  expectOk(await withdraw(newsroom.chief, { pieceId, seenVersion, reason }, db));
}
