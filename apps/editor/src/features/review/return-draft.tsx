"use client";

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";

export interface ReasonDraft {
  key: number;
  text: string;
  quote: string;
}

interface ReturnDraft {
  /** Null while the reviewer is not returning the revision. */
  reasons: readonly ReasonDraft[] | null;
  setReasons: (change: (reasons: readonly ReasonDraft[]) => readonly ReasonDraft[]) => void;
  /** Begins the return, or adds to it; an empty first reason gives way. */
  addReason: (reason: { text: string; quote: string }) => void;
  close: () => void;
}

const Context = createContext<ReturnDraft | null>(null);

/** The reasons being written, shared by the decision box and the comments that may become one. */
export function ReturnDraftProvider({ children }: { children: ReactNode }) {
  const [reasons, set] = useState<readonly ReasonDraft[] | null>(null);
  const setReasons = useCallback<ReturnDraft["setReasons"]>(
    (change) => set((all) => change(all ?? [])),
    [],
  );
  const addReason = useCallback<ReturnDraft["addReason"]>((reason) => {
    set((all) => {
      const written = (all ?? []).filter(({ text, quote }) => text !== "" || quote !== "");
      const key = Math.max(0, ...(all ?? []).map((known) => known.key)) + 1;
      return [...(reason.text === "" ? (all ?? []) : written), { key, ...reason }];
    });
  }, []);
  const close = useCallback(() => set(null), []);
  const draft = useMemo(
    () => ({ reasons, setReasons, addReason, close }),
    [reasons, setReasons, addReason, close],
  );
  return <Context.Provider value={draft}>{children}</Context.Provider>;
}

export function useReturnDraft(): ReturnDraft {
  const draft = useContext(Context);
  if (!draft) throw new Error("useReturnDraft outside of ReturnDraftProvider");
  return draft;
}
