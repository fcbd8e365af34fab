import { randomUUID } from "node:crypto";
import { decideUploadMedia } from "@fangzhi/editorial";
import { type Actor, accept, type Result, refuse } from "@fangzhi/types";
import pLimit from "p-limit";
import sharp from "sharp";
import { type Database, database, type Transaction } from "../connection.ts";
import { recordEvent } from "../shared/record-event.ts";
import { runCommand } from "../shared/run-command.ts";
import { sha256 } from "../shared/sha256.ts";

/** Bytes of one upload. */
export const maximumUpload = 20 * 1024 * 1024;
/** Pixels of one upload; beyond it decoding is a decompression bomb. The refusal names the number. */
const maximumPixels = 50_000_000;
/** The longer side of what is kept, in pixels. */
const maximumSide = 2400;

const formats = new Set(["jpeg", "png", "webp"]);

export interface UploadedMedia {
  mediaId: string;
  width: number;
  height: number;
}

/**
 * Keeps a picture as a fresh WebP without metadata. What the bytes are is asked of the decoder, not
 * of the name or the browser; SVG and everything else that is not a photograph's format is refused.
 */
export async function uploadMedia(
  actor: Actor,
  input: { bytes: Uint8Array },
  db: Database = database(),
): Promise<Result<UploadedMedia>> {
  const decision = decideUploadMedia(actor);
  if (!decision.ok) return decision;
  if (input.bytes.byteLength > maximumUpload) {
    return refuse("too-large", { megabytes: maximumUpload / 1024 / 1024 });
  }
  const picture = await decoding(() => reencode(input.bytes));
  if (picture === "too-many-pixels") {
    return refuse("picture-too-large");
  }
  if (!picture) return refuse("unsupported-type");
  const hash = sha256(picture.bytes);
  return runCommand(db, async (tx) => {
    const same = await findSame(tx, hash);
    if (same) return accept(same);
    const { width, height } = picture;
    const id = randomUUID();
    const kept = await tx.media.createMany({
      data: {
        id,
        sha256: hash,
        mimeType: "image/webp",
        width,
        height,
        bytes: new Uint8Array(picture.bytes),
        createdById: actor.personId,
      },
      skipDuplicates: true,
    });
    // Somebody uploaded the same picture at the same time: the insert waited for theirs.
    if (kept.count === 0) {
      const theirs = await findSame(tx, hash);
      if (!theirs) throw new Error(`the picture ${hash} was neither new nor there`);
      return accept(theirs);
    }
    await recordEvent(tx, actor, { act: "upload-media", data: { mediaId: id, width, height } });
    return accept({ mediaId: id, width, height });
  });
}

async function findSame(tx: Transaction, sha256: string): Promise<UploadedMedia | null> {
  const media = await tx.media.findUnique({
    where: { sha256 },
    select: { id: true, width: true, height: true },
  });
  return media && { mediaId: media.id, width: media.width, height: media.height };
}

/** Decoded pictures take some hundred megabytes: two at a time, the others wait. */
const decoding = pLimit(2);

async function reencode(
  bytes: Uint8Array,
): Promise<{ bytes: Buffer; width: number; height: number } | "too-many-pixels" | null> {
  try {
    const head = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (!formats.has(head.format)) return null;
    if (head.width * head.height > maximumPixels) return "too-many-pixels";
    const image = sharp(bytes, { limitInputPixels: maximumPixels, failOn: "error" });
    const { data, info } = await image
      .rotate()
      .resize({ width: maximumSide, height: maximumSide, fit: "inside", withoutEnlargement: true })
      .webp({ quality: 82 })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch {
    // sharp throws on anything it cannot decode; to the user that is one thing: not a picture.
    return null;
  }
}
