import type { Page } from "@fangzhi/document/import";
import { pageProblem, readMarkdown, readPasted } from "@fangzhi/document/import/read";
import { accept, importLimits, type Result, refuse } from "@fangzhi/types";
import { decodeText } from "./decode-text.ts";
import { readDocx } from "./read-docx.ts";

/** Bytes of one file; pictures inside a document count, though they are not read. */
export const maximumFile = 20 * 1024 * 1024;
/** Bytes of a plain text: four for each character that one import may hold, and some to spare. */
const maximumText = importLimits.characters * 5;

const beginsWith = (bytes: Uint8Array, ...magic: number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte);

/**
 * A file or a pasted text as a page. What it is is asked of its bytes; its name only tells Markdown
 * from plain text. Pasted words have no name.
 */
export async function readUpload(bytes: Uint8Array, name: string): Promise<Result<Page>> {
  const page = await readBytes(bytes, name.toLowerCase());
  if (!page.ok) return page;
  const problem = pageProblem(page.value);
  if (problem === "empty") return refuse("empty-page");
  if (problem) return refuse("page-too-large", { limit: importLimits.characters });
  return page;
}

async function readBytes(bytes: Uint8Array, name: string): Promise<Result<Page>> {
  if (bytes.byteLength === 0) return refuse("empty-page");
  if (beginsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return readDocx(bytes);
  // The container of Word before 2007, and of any Office file with a password.
  if (beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return refuseContainer(bytes);
  if (/\.docx?$/.test(name)) return refuse("damaged-file");
  if (beginsWith(bytes, 0x25, 0x50, 0x44, 0x46) || beginsWith(bytes, 0x7b, 0x5c, 0x72, 0x74)) {
    return refuse("not-a-page");
  }
  if (bytes.byteLength > maximumText) {
    return refuse("page-too-large", { limit: importLimits.characters });
  }
  const text = decodeText(bytes);
  if (text === null) return refuse("not-a-page");
  return accept(/\.(?:md|markdown)$/.test(name) ? readMarkdown(text) : readPasted(text));
}

function refuseContainer(bytes: Uint8Array) {
  const holds = (stream: string) => Buffer.from(bytes).includes(Buffer.from(stream, "utf16le"));
  if (holds("EncryptedPackage")) return refuse("encrypted-file");
  return refuse(holds("WordDocument") ? "old-word-file" : "not-a-page");
}
