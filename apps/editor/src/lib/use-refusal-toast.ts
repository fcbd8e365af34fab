"use client";

import { useEffect } from "react";
import { toast } from "sonner";
import type { ActionRefusal } from "./action-result.ts";
import { useRefusalMessage } from "./use-refusal-message.ts";

/** Says a refusal in a toast, for an act that has no form to say it in. */
export function useRefusalToast(refusal: ActionRefusal | null): void {
  const refusalMessage = useRefusalMessage();
  useEffect(() => {
    if (refusal) toast.error(refusalMessage(refusal));
  }, [refusal, refusalMessage]);
}
