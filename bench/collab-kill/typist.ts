import { signCollabToken } from "@fangzhi/collab-protocol/token";
import { sessionOf } from "@fangzhi/database/testing";
import { schemaVersion } from "@fangzhi/document/schema";
import type { Actor } from "@fangzhi/types";
import { HocuspocusProvider } from "@hocuspocus/provider";
import * as Y from "yjs";
import { type LiveRoom, secret } from "./live-room.ts";

/** The protocol's message type that acknowledges one update, and its affirmative. */
const syncStatus = 8;

export interface Typist {
  ydoc: Y.Doc;
  provider: HocuspocusProvider;
  /** Marks typed, in order, with the time each was typed and acknowledged (`performance.now()`). */
  typed: { mark: string; at: number; ackedAt: number | null }[];
  /** What the next keystroke will type. */
  nextMark: () => string;
  type: () => void;
  text: () => string;
  isSaved: () => boolean;
  close: () => void;
}

let typists = 0;
/** Finds every mark in a text. */
export const marks = /t\d+:\d+;/g;

/** A tab that types marks no other tab types, and notes which were acknowledged. */
export async function openTypist(room: LiveRoom, pieceId: string, by: Actor): Promise<Typist> {
  typists += 1;
  const name = `t${typists}`;
  const ydoc = new Y.Doc();
  const typed: Typist["typed"] = [];
  let isCounting = false;
  let acked = 0;
  const provider = new HocuspocusProvider({
    url: room.url,
    name: pieceId,
    document: ydoc,
    token: () => tokenFor(room, by, pieceId),
    // On another connection acknowledgements no longer answer one update each.
    onClose() {
      isCounting = false;
    },
  });
  provider.on("message", ({ event }: { event: MessageEvent }) => {
    if (!isCounting || !isAck(new Uint8Array(event.data as ArrayBuffer))) return;
    const mark = typed[acked];
    acked += 1;
    if (mark) mark.ackedAt = performance.now();
  });
  const nextMark = () => `${name}:${typed.length};`;
  const isSaved = () => provider.isSynced && provider.unsyncedChanges === 0;
  while (!isSaved()) await new Promise((resolve) => setTimeout(resolve, 2));
  isCounting = true;
  return {
    ydoc,
    provider,
    typed,
    isSaved,
    nextMark,
    type() {
      const mark = nextMark();
      typed.push({ mark, at: performance.now(), ackedAt: null });
      const text = bodyOf(ydoc);
      text.insert(text.length, mark);
    },
    text: () => bodyOf(ydoc).toString(),
    close: () => provider.destroy(),
  };
}

async function tokenFor(room: LiveRoom, by: Actor, pieceId: string): Promise<string> {
  const session = await sessionOf(room.db, by);
  const tab = { sub: by.personId, pieceId, schema: schemaVersion, generation: 1 };
  return signCollabToken(secret, { ...tab, ...session });
}

/** After the name, one byte each: the type, and 1 for yes. */
function isAck(data: Uint8Array): boolean {
  const after = 1 + (data[0] ?? 0);
  return data[after] === syncStatus && data[after + 1] === 1;
}

function bodyOf(ydoc: Y.Doc): Y.XmlText {
  const paragraph = ydoc.getXmlFragment("body").get(0);
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
  if (!(text instanceof Y.XmlText)) throw new Error("the body has no text");
  return text;
}
