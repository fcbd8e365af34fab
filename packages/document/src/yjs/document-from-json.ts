import { type DocumentJson, fragmentNames } from "@fangzhi/types";
import { prosemirrorToYXmlFragment } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { fitToSchema } from "../schema/fit-to-schema.ts";

/**
 * The update that makes a new live document hold the given one. It stands in place of
 * `createEmptyDocument`, never after it. What the schema doesn't know is kept as unknown nodes.
 */
export function documentFromJson(document: DocumentJson): Uint8Array {
  const ydoc = new Y.Doc();
  ydoc.transact(() => {
    for (const name of fragmentNames) {
      const root = fitToSchema(name, document.fragments[name]);
      prosemirrorToYXmlFragment(root, ydoc.getXmlFragment(name));
    }
  });
  return Y.encodeStateAsUpdate(ydoc);
}
