import { type DocumentJson, fragmentNames } from "@fangzhi/types";
import { updateYFragment } from "@tiptap/y-tiptap";
import type * as Y from "yjs";
import { fitToSchema } from "../schema/fit-to-schema.ts";

/**
 * Make a live document say what an earlier one said, by the smallest edit: what others type after
 * this moment survives, what was typed before is taken back. Keep an automatic version first.
 */
export function restoreDocument(ydoc: Y.Doc, document: DocumentJson): void {
  ydoc.transact(() => {
    for (const name of fragmentNames) {
      const root = fitToSchema(name, document.fragments[name]);
      updateYFragment(ydoc, ydoc.getXmlFragment(name), root, {
        mapping: new Map(),
        isOMark: new Map(),
      });
    }
  });
}
