import { type Admitted, parseAdmitted } from "@fangzhi/collab-protocol";
import type { Database } from "@fangzhi/database/connection";
import type { Actor } from "@fangzhi/types";
import { HocuspocusProvider } from "@hocuspocus/provider";
import * as Y from "yjs";
import { tokenOf } from "./token-of.ts";

export interface TabOptions {
  url: string;
  pieceId: string;
  person: Actor;
  db: Database;
  /** What the tab was built with. */
  schema?: number;
  generation?: number;
  /** Instead of a token signed for the person. */
  token?: string;
  /** A copy kept from before. */
  ydoc?: Y.Doc;
}

/** A browser tab without a browser: a real provider over a real socket. */
export interface Tab {
  ydoc: Y.Doc;
  provider: HocuspocusProvider;
  admissions: Admitted[];
  denials: string[];
  closeCodes: number[];
  /** Types at the end of the body's first paragraph. */
  type: (text: string) => void;
  text: () => string;
  /** Everything typed is acknowledged. */
  isSaved: () => boolean;
  close: () => void;
}

export function openTab(options: TabOptions): Tab {
  const { url, pieceId, person, db, generation, schema } = options;
  const ydoc = options.ydoc ?? new Y.Doc();
  const admissions: Admitted[] = [];
  const denials: string[] = [];
  const closeCodes: number[] = [];
  // As the editor does it: a new token for every connection, with the stamp of the day.
  const token = () =>
    tokenOf(db, person, pieceId, {
      ...(generation !== undefined && { generation }),
      ...(schema !== undefined && { schema }),
    });
  const provider = new HocuspocusProvider({
    url,
    name: pieceId,
    document: ydoc,
    token: options.token ?? token,
    onStateless({ payload }) {
      const admitted = parseAdmitted(payload);
      if (admitted) admissions.push(admitted);
    },
    onAuthenticationFailed: ({ reason }) => void denials.push(reason),
    onClose: ({ event }) => void closeCodes.push(event.code),
  });
  return {
    ydoc,
    provider,
    admissions,
    denials,
    closeCodes,
    type: (text) => void endOfBody(ydoc).insert(endOfBody(ydoc).length, text),
    text: () => bodyText(ydoc),
    isSaved: () => provider.isSynced && provider.unsyncedChanges === 0,
    close: () => provider.destroy(),
  };
}

function endOfBody(ydoc: Y.Doc): Y.XmlText {
  const paragraph = ydoc.getXmlFragment("body").get(0);
  if (!(paragraph instanceof Y.XmlElement)) throw new Error("the body has no paragraph yet");
  const text = paragraph.get(paragraph.length - 1);
  if (text instanceof Y.XmlText) return text;
  const first = new Y.XmlText();
  paragraph.push([first]);
  return first;
}

export function bodyText(ydoc: Y.Doc): string {
  return ydoc
    .getXmlFragment("body")
    .toArray()
    .flatMap((block) => (block instanceof Y.XmlElement ? block.toArray() : []))
    .map((child) => (child instanceof Y.XmlText ? child.toJSON() : ""))
    .join("");
}
