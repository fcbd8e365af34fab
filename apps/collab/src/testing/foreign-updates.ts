import * as encoding from "lib0/encoding";
import * as Y from "yjs";

/** The update that an edit makes, as another client would send it, on a copy of a document. */
export function updateOf(source: Y.Doc | null, edit: (ydoc: Y.Doc) => void): Uint8Array {
  const ydoc = new Y.Doc();
  if (source) Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(source));
  const before = Y.encodeStateVector(ydoc);
  ydoc.transact(() => edit(ydoc));
  return Y.encodeStateAsUpdate(ydoc, before);
}

/** Nodes inside nodes, at the end of the body. */
export function nest(ydoc: Y.Doc, depth: number): void {
  let parent: Y.XmlFragment = ydoc.getXmlFragment("body");
  for (let level = 0; level < depth; level++) {
    const quote = new Y.XmlElement("blockquote");
    parent.push([quote]);
    parent = quote;
  }
}

/** A message about carets: client ids with what is said of each, as JSON or worse; a later clock tells news. */
export function carets(
  states: readonly (readonly [client: number, state: string])[],
  clock = 1,
): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, states.length);
  for (const [client, state] of states) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, state);
  }
  return encoding.toUint8Array(encoder);
}
