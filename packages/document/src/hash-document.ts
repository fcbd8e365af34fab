import type { DocumentJson } from "@fangzhi/types";
import { digest } from "lib0/hash/sha256";
import { canonicalJson } from "./canonical-json.ts";

/**
 * SHA-256 over the UTF-8 bytes of the document's canonical JSON, as 64 lower-case hex digits. Same
 * in Node and in the browser; anyone can repeat it over the published JSON.
 */
export function hashDocument(document: DocumentJson): string {
  const bytes = digest(new TextEncoder().encode(canonicalJson(document)));
  return Array.from(bytes, (byte: number) => byte.toString(16).padStart(2, "0")).join("");
}
