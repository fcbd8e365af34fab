"use client";

import type { ThreadView } from "@fangzhi/types";
import { useCallback, useEffect, useState } from "react";
import type { ActionRefusal } from "#lib/action-result.ts";
import { useAct } from "#lib/use-act.ts";
import { listThreadsAction } from "./list-threads-action.ts";

export interface PieceThreads {
  /** Null until they were read. */
  threads: readonly ThreadView[] | null;
  /** How many still want an answer. */
  open: number;
  refusal: ActionRefusal | null;
  reload: () => void;
}

/** A draft's comments, read again whenever the window is returned to. */
export function useThreads(pieceId: string): PieceThreads {
  const { run, refusal } = useAct(listThreadsAction);
  const [threads, setThreads] = useState<readonly ThreadView[] | null>(null);
  const load = useCallback(async () => {
    const read = await run({ pieceId });
    if (read) setThreads(read.value);
  }, [run, pieceId]);
  const reload = useCallback(() => void load(), [load]);

  useEffect(() => {
    reload();
    window.addEventListener("focus", reload);
    return () => window.removeEventListener("focus", reload);
  }, [reload]);

  const open = threads?.filter(({ status }) => status === "open").length ?? 0;
  return { threads, open, refusal, reload };
}
