"use client";

import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { LiveDocument } from "./live-document.ts";
import { type LiveView, nothingOpen } from "./live-view.ts";

export type { LiveStatus } from "./live-status.ts";
export type { LiveView } from "./live-view.ts";

const nothing = () => nothingOpen;
const never = () => () => {};

/**
 * A piece's live document for as long as the component is mounted. Mount editors when `isReady`;
 * make them editable while `access` is `write`; give the element around them to
 * `provider.watchComposition`. `resume` tries to connect again at once, as after signing in again.
 */
export function useLiveDocument(pieceId: string): LiveView & { resume: () => void } {
  const [live, setLive] = useState<LiveDocument | null>(null);
  useEffect(() => {
    const opened = new LiveDocument(pieceId);
    setLive(opened);
    void opened.start();
    return () => {
      opened.destroy();
      setLive(null);
    };
  }, [pieceId]);
  const view = useSyncExternalStore(live?.subscribe ?? never, live?.view ?? nothing, nothing);
  const resume = useCallback(() => live?.resume(), [live]);
  return { ...view, resume };
}
