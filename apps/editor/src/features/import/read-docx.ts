import type { Page } from "@fangzhi/document/import";
import { readHtml } from "@fangzhi/document/import/read";
import { accept, type Result, refuse } from "@fangzhi/types";
import { strFromU8, unzipSync, zipSync } from "fflate";
import mammoth from "mammoth";

/** Bytes of a document's XML parts after unpacking; a whole newspaper page has a few hundred KB. */
const maximumUnpacked = 24 * 1024 * 1024;
/** The parts that hold words and what they are. Pictures, macros and fonts are never unpacked. */
const readParts =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/;

/** Styles of Chinese Word and WPS templates that go by other names than the English ones. */
const styleMap = [
  "p[style-name='Title'] => p.title:fresh",
  "p[style-name='标题'] => p.title:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='副标题'] => p.subtitle:fresh",
  "p[style-name='标题 1'] => h1:fresh",
  "p[style-name='标题 2'] => h2:fresh",
  "p[style-name='标题 3'] => h3:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='题注'] => p.caption:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='引用'] => blockquote:fresh",
];

/** A Word document (.docx) as a page. The bytes have a zip's beginning; what is in them is untrusted. */
export async function readDocx(bytes: Uint8Array): Promise<Result<Page>> {
  const parts = unpack(bytes);
  if (!parts.ok) return parts;
  try {
    // Packed anew, so that the library sees only what was measured here.
    const buffer = Buffer.from(zipSync(parts.value, { level: 0 }));
    const options = {
      styleMap,
      convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
    };
    const { value } = await mammoth.convertToHtml({ buffer }, options);
    return accept(readHtml(value));
  } catch {
    // Whatever breaks it, to the person it is one thing: a file that cannot be read.
    return refuse("damaged-file");
  }
}

function unpack(bytes: Uint8Array): Result<Record<string, Uint8Array>> {
  let unpacked = 0;
  let isTooLarge = false;
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      // A part is unpacked into as many bytes as it claims to have, never more.
      filter: ({ name, originalSize }) => {
        if (!readParts.test(name)) return false;
        unpacked += originalSize;
        isTooLarge ||= unpacked > maximumUnpacked;
        return !isTooLarge;
      },
    });
  } catch {
    return refuse("damaged-file");
  }
  if (isTooLarge) return refuse("too-large");
  if (!parts["word/document.xml"]) return refuse("not-a-page");
  // Office formats forbid document types; with one comes every attack by entities.
  const hasDoctype = Object.values(parts).some((part) => strFromU8(part).includes("<!DOCTYPE"));
  return hasDoctype ? refuse("damaged-file") : accept(parts);
}
