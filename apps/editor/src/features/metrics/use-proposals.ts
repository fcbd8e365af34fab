"use client";

import type { ProposalView } from "@fangzhi/types";
import { useCallback, useEffect, useRef, useState } from "react";
import type { ActionRefusal } from "#lib/action-result.ts";
import { useWhileSeen } from "#lib/use-while-seen.ts";
import { askServer } from "./ask-server.ts";

const settleMilliseconds = 500;

/**
 * A piece's open proposals, kept fresh while the tab is seen: a colleague may decide on one, and an
 * approval elsewhere may add one. They are read again when `pins` changes, which names what the
 * text's figures show. `proposals` is null until the first answer.
 */
export function useProposals(pieceId: string, pins = "") {
  const [proposals, setProposals] = useState<ProposalView[] | null>(null);
  const [refusal, setRefusal] = useState<ActionRefusal | null>(null);

  const reload = useCallback(async () => {
    const answer = await askServer<ProposalView[]>(`/api/metrics/proposals?piece=${pieceId}`);
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok) setProposals(answer.value);
  }, [pieceId]);

  useEffect(() => {
    void reload();
  }, [reload]);
  useWhileSeen(reload);

  const lastPins = useRef(pins);
  useEffect(() => {
    if (lastPins.current === pins) return;
    lastPins.current = pins;
    const timer = setTimeout(() => void reload(), settleMilliseconds);
    return () => clearTimeout(timer);
  }, [pins, reload]);

  // A list that was read once is better than none while the network is away.
  return { proposals, refusal: proposals ? null : refusal, reload };
}
