import { fragmentNames } from "@fangzhi/types";
import * as Y from "yjs";

/** Same bytes every time, so that two servers creating one document at once create it once. */
const creatorClientId = 1;

/**
 * The first update of a new document: every fragment with its first paragraph. Made on the server,
 * because two browsers that each type the first character would make two paragraphs.
 */
export function createEmptyDocument(): Uint8Array {
  const ydoc = new Y.Doc();
  ydoc.clientID = creatorClientId;
  ydoc.transact(() => {
    for (const name of fragmentNames) {
      ydoc.getXmlFragment(name).insert(0, [new Y.XmlElement("paragraph")]);
    }
  });
  return Y.encodeStateAsUpdate(ydoc);
}
