"use client";

import type { PublicationChange } from "@fangzhi/types";
import { useCallback, useState } from "react";
import { askServer } from "#features/metrics/ask-server.ts";
import type { ActionResult } from "#lib/action-result.ts";

/** What signing off would bring, read when `read` is called; `answer` is null until the server said. */
export function usePublicationChange(pieceId: string, revisionId: string) {
  const [answer, setAnswer] = useState<ActionResult<PublicationChange> | null>(null);
  const read = useCallback(async () => {
    setAnswer(null);
    const asked = new URLSearchParams({ revision: revisionId });
    setAnswer(await askServer(`/api/pieces/${pieceId}/publication-change?${asked}`));
  }, [pieceId, revisionId]);
  return { answer, read };
}
