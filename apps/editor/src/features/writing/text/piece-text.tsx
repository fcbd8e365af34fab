"use client";

import type { Presence } from "@fangzhi/collab-protocol";
import { fragmentNames } from "@fangzhi/types";
import { useEffect, useRef } from "react";
import type { LiveView } from "../collaboration/use-live-document.ts";
import { showNamesOfMovers } from "../extensions/live-caret.ts";
import { FragmentEditor } from "./fragment-editor.tsx";
import type { TextHost } from "./text-host.ts";
import { TextSkeleton } from "./text-skeleton.tsx";

/** The five parts of a piece, one below the other, as they will read. */
export function PieceText({
  live,
  host,
  me,
  headline,
}: {
  live: LiveView;
  host: TextHost;
  me: Presence;
  headline: string;
}) {
  const root = useRef<HTMLDivElement>(null);
  const { ydoc, provider, isReady, access, status } = live;

  useEffect(() => {
    if (!provider || !root.current) return;
    const stopWatching = provider.watchComposition(root.current);
    const stopNames = provider.awareness
      ? showNamesOfMovers(provider.awareness, root.current)
      : undefined;
    return () => {
      stopWatching();
      stopNames?.();
    };
  }, [provider]);

  // Without a connection the local copy alone is edited; else the carets of others come with it.
  const isSettled = provider !== null || !["opening", "saving"].includes(status.kind);
  const isEditable = access === "write" && status.kind !== "outdated";
  return (
    <div ref={root} className="piece-text">
      {ydoc && isReady && isSettled ? (
        fragmentNames.map((fragment) => (
          <FragmentEditor key={fragment} {...{ fragment, host, ydoc, provider, me, isEditable }} />
        ))
      ) : (
        <TextSkeleton headline={headline} />
      )}
    </div>
  );
}
