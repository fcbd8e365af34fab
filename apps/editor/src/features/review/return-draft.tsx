"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import { useKeptDraft } from "#lib/use-kept-draft.ts";

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
  /** Puts them aside. */
  close: () => void;
  /** After they were given. */
  forget: () => void;
}

const Context = createContext<ReturnDraft | null>(null);

interface KeptReturn {
  isOpen: boolean;
  reasons: readonly ReasonDraft[];
}

const nothing: KeptReturn = { isOpen: false, reasons: [] };

/**
 * The reasons being written, shared by the decision box and the comments that may become one. They
 * outlast a cancelled return and a reload, until the revision is returned.
 */
export function ReturnDraftProvider({
  revisionId,
  children,
}: {
  revisionId: string;
  children: ReactNode;
}) {
  const { draft, set, forget } = useKeptDraft<KeptReturn>(`return:${revisionId}`, nothing);
  const value = useMemo<ReturnDraft>(
    () => ({
      reasons: draft.isOpen ? draft.reasons : null,
      setReasons: (change) => set((kept) => ({ ...kept, reasons: change(kept.reasons) })),
      addReason: (reason) =>
        set(({ isOpen, reasons }) => ({
          isOpen: true,
          reasons: withReason(reasons, reason, isOpen),
        })),
      close: () => set((kept) => ({ ...kept, isOpen: false })),
      forget,
    }),
    [draft, set, forget],
  );
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

/** Beginning again with nothing new shows what was written before. */
function withReason(
  all: readonly ReasonDraft[],
  reason: Omit<ReasonDraft, "key">,
  isOpen: boolean,
): readonly ReasonDraft[] {
  const written = all.filter(({ text, quote }) => text !== "" || quote !== "");
  const isEmpty = reason.text === "" && reason.quote === "";
  if (!isOpen && isEmpty && written.length > 0) return written;
  const key = Math.max(0, ...all.map((known) => known.key)) + 1;
  return [...(isOpen && reason.text === "" ? all : written), { key, ...reason }];
}

export function useReturnDraft(): ReturnDraft {
  const draft = useContext(Context);
  if (!draft) throw new Error("useReturnDraft outside of ReturnDraftProvider");
  return draft;
}
