"use client";

import { documentToJson } from "@fangzhi/document/yjs";
import type { DocumentJson } from "@fangzhi/types";
import { useEffect, useState } from "react";
import type * as Y from "yjs";

const settleMs = 300;

/** The draft as it reads now, for what lists it beside the text; follows the typing at a distance. */
export function useDraftDocument(ydoc: Y.Doc | null, isReady: boolean): DocumentJson | null {
  const [document, setDocument] = useState<DocumentJson | null>(null);
  useEffect(() => {
    if (!ydoc || !isReady) return setDocument(null);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => setDocument(documentToJson(ydoc));
    const readSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(read, settleMs);
    };
    read();
    ydoc.on("update", readSoon);
    return () => {
      clearTimeout(timer);
      ydoc.off("update", readSoon);
    };
  }, [ydoc, isReady]);
  return document;
}
