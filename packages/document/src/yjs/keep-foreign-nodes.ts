import type * as Y from "yjs";
import { documentToJson } from "./document-to-json.ts";
import { restoreDocument } from "./restore-document.ts";

/**
 * Turn what the present schema doesn't know into unknown nodes, before a browser opens the document:
 * y-tiptap deletes for everyone what it cannot create. Changes nothing in a document that fits.
 */
export function keepForeignNodes(ydoc: Y.Doc): void {
  restoreDocument(ydoc, documentToJson(ydoc));
}
