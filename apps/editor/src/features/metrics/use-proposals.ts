"use client";

import type { ProposalView } from "@fangzhi/types";
import { useCallback, useEffect, useState } from "react";
import type { ActionRefusal } from "#lib/action-result.ts";
import { askServer } from "./ask-server.ts";

const pauseMilliseconds = 20_000;

/**
 * A piece's open proposals, kept fresh while the tab is seen: a colleague may decide on one, and an
 * approval elsewhere may add one. `proposals` is null until the first answer.
 */
export function useProposals(pieceId: string) {
  const [proposals, setProposals] = useState<ProposalView[] | null>(null);
  const [refusal, setRefusal] = useState<ActionRefusal | null>(null);

  const reload = useCallback(async () => {
    const answer = await askServer<ProposalView[]>(`/api/metrics/proposals?piece=${pieceId}`);
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok) setProposals(answer.value);
  }, [pieceId]);

  useEffect(() => {
    const reloadWhenSeen = () => {
      if (document.visibilityState === "visible") void reload();
    };
    void reload();
    const timer = setInterval(reloadWhenSeen, pauseMilliseconds);
    document.addEventListener("visibilitychange", reloadWhenSeen);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", reloadWhenSeen);
    };
  }, [reload]);

  // A list that was read once is better than none while the network is away.
  return { proposals, refusal: proposals ? null : refusal, reload };
}
