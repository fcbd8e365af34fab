import { createPublicKey, generateKeyPairSync, verify } from "node:crypto";
import { canonicalJson } from "@fangzhi/document";
import { beforeAll, describe, expect, it } from "vitest";
import { getPiece } from "../queries/get-piece.ts";
import { sha256 } from "../shared/sha256.ts";
import { useSigningKey } from "../shared/signing.ts";
import {
  approvePiece,
  draftPiece,
  expectOk,
  publishPiece,
  versionOf,
  writeIn,
} from "../testing/index.ts";
import { useNewsroom } from "../testing/use-newsroom.ts";
import { editDetails } from "./edit-details.ts";
import { type PublishInput, publish } from "./publish.ts";
import { publishDue } from "./publish-due.ts";
import { schedule } from "./schedule.ts";
import { unschedule } from "./unschedule.ts";

const { db, newsroom } = await useNewsroom();

beforeAll(async () => {
  const { privateKey } = generateKeyPairSync("ed25519");
  useSigningKey(privateKey.export({ type: "pkcs8", format: "pem" }).toString());
});

async function approvedRequest(): Promise<PublishInput> {
  const pieceId = await draftPiece(db, newsroom.reporter);
  const { revisionId } = await approvePiece(db, newsroom, pieceId);
  const seenVersion = await versionOf(db, pieceId);
  return { pieceId, revisionId, seenVersion, changeKind: "first", publicNote: "" };
}

const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? "ok" : result.refusal.code;

describe("publishing", () => {
  it("freezes the approved text, its hash and a signed manifest into the published schema", async () => {
    const request = await approvedRequest();
    await writeIn(db, newsroom.reporter, request.pieceId, "after the approval");
    expect(expectOk(await publish(newsroom.chief, request, db)).number).toBe(1);
    const publication = await db.publication.findFirstOrThrow({
      where: { pieceId: request.pieceId },
    });
    const revision = await db.revision.findUniqueOrThrow({ where: { id: request.revisionId } });
    expect(publication.document).toEqual(revision.document);
    expect(publication.revisionHash).toBe(revision.hash);
    expect(publication.manifestHash).toBe(sha256(canonicalJson(publication.manifest)));
    const [keyId, signature] = publication.signature?.split(":") ?? [];
    const key = await db.signingKey.findUniqueOrThrow({ where: { id: keyId ?? "" } });
    const signed = Buffer.from(publication.manifestHash, "hex");
    const publicKey = createPublicKey(key.publicKey);
    expect(verify(null, signed, publicKey, Buffer.from(signature ?? "", "base64"))).toBe(true);
  });

  it("lets exactly one of two chiefs through and tells the other", async () => {
    for (let round = 0; round < 10; round += 1) {
      const request = await approvedRequest();
      const results = await Promise.all([
        publish(newsroom.chief, request, db),
        publish(newsroom.chief, request, db),
      ]);
      expect(results.map(codeOf).sort()).toEqual(["ok", "wrong-stage"]);
      const where = { pieceId: request.pieceId };
      expect(await db.publication.count({ where })).toBe(1);
    }
  });

  it("chains the manifests of a piece's versions", async () => {
    const pieceId = await draftPiece(db, newsroom.reporter);
    await publishPiece(db, newsroom, pieceId);
    await writeIn(db, newsroom.reporter, pieceId, "2");
    expect(await publishPiece(db, newsroom, pieceId)).toBe(2);
    const [first, second] = await db.publication.findMany({
      where: { pieceId },
      orderBy: { number: "asc" },
    });
    expect(second?.manifest).toMatchObject({ previousManifestHash: first?.manifestHash });
  });

  it("keeps the old address working when the slug changed between versions", async () => {
    const pieceId = await draftPiece(db, newsroom.reporter);
    await publishPiece(db, newsroom, pieceId);
    const { details, version } = expectOk(await getPiece(newsroom.reporter, pieceId, db));
    const slug = `${details.slug}-moved`;
    expectOk(
      await editDetails(newsroom.reporter, { pieceId, seenVersion: version, ...details, slug }, db),
    );
    const edited = expectOk(await getPiece(newsroom.chief, pieceId, db));
    expect([edited.slug, edited.liveSlug]).toEqual([slug, details.slug]);
    await publishPiece(db, newsroom, pieceId);
    const redirect = await db.redirect.findUniqueOrThrow({ where: { slug: details.slug } });
    expect(redirect.pieceId).toBe(pieceId);
    const taken = await draftPiece(db, newsroom.reporter);
    const other = expectOk(await getPiece(newsroom.reporter, taken, db));
    const stolen = await editDetails(
      newsroom.reporter,
      { pieceId: taken, seenVersion: other.version, ...other.details, slug: details.slug },
      db,
    );
    expect(codeOf(stolen)).toBe("slug-taken");
  });

  it("refuses details written over a version that is gone", async () => {
    const pieceId = await draftPiece(db, newsroom.reporter);
    const { details, version } = expectOk(await getPiece(newsroom.reporter, pieceId, db));
    const write = () =>
      editDetails(newsroom.reporter, { pieceId, seenVersion: version, ...details }, db);
    const results = await Promise.all([write(), write()]);
    expect(results.map(codeOf).sort()).toEqual(["ok", "stale"]);
  });
});

describe("publishing at a time", () => {
  it("publishes once when two workers find it due, in the chief's name", async () => {
    const request = await approvedRequest();
    const at = new Date(Date.now() + 60_000);
    expectOk(await schedule(newsroom.chief, { ...request, at }, db));
    expect(await publishDue(new Date(), db)).toEqual([]);
    const later = new Date(at.getTime() + 1);
    await Promise.all([publishDue(later, db), publishDue(later, db)]);
    const where = { pieceId: request.pieceId };
    const publications = await db.publication.findMany({ where });
    expect(publications.map((row) => row.publisherName)).toEqual([newsroom.chief.name]);
  });

  it("can be taken back before its time", async () => {
    const request = await approvedRequest();
    const at = new Date(Date.now() + 60_000);
    expectOk(await schedule(newsroom.chief, { ...request, at }, db));
    const { pieceId } = request;
    const seenVersion = await versionOf(db, pieceId);
    expectOk(await unschedule(newsroom.chief, { pieceId, seenVersion }, db));
    expect(await publishDue(new Date(at.getTime() + 1), db)).toEqual([]);
  });
});
