"use client";

import {
  applyConversions,
  applyJoins,
  type Conversion,
  chosenJoin,
  findBreaks,
  fragmentsFor,
  type JoinProposal,
  joinId,
  type Page,
  type PageBlock,
  proposeConversions,
  proposeJoins,
} from "@fangzhi/document/import";
import type { BlockKind, ImportedBlock } from "@fangzhi/types";
import { useCallback, useMemo, useState } from "react";

export type JoinDecision = "joined" | "left";

interface DecidedJoin {
  proposal: JoinProposal;
  decision: JoinDecision | null;
}

/** A page with everything decided about it so far; each list is what the lists above it come to. */
export interface PageDecisions {
  joins: readonly DecidedJoin[];
  conversions: readonly { conversion: Conversion; before: string; isChosen: boolean }[];
  blocks: readonly PageBlock[];
  /** Breaks for which nothing is proposed, or nothing that was proposed is right. */
  breaks: readonly { left: PageBlock; fragments: readonly PageBlock[] }[];
  /** Joins two blocks that nobody proposed to join. */
  chooseJoin: (leftId: string, rightId: string) => void;
  decideJoin: (ids: readonly string[], decision: JoinDecision | null) => void;
  convert: (blockIds: readonly string[], isChosen: boolean) => void;
  setKind: (blockId: string, kind: BlockKind) => void;
}

/** Holds what a person decides about a page. Nothing of it is done to the page that was read. */
export function usePageDecisions(page: Page): PageDecisions {
  const [kinds, setKinds] = useState<ReadonlyMap<string, BlockKind>>(new Map());
  const [decisions, setDecisions] = useState<ReadonlyMap<string, JoinDecision | null>>(new Map());
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const [converted, setConverted] = useState<ReadonlySet<string>>(new Set());

  // The same every time, so that a long page's other lines are not drawn anew.
  const setKind = useCallback(
    (blockId: string, kind: BlockKind) => setKinds((known) => new Map([...known, [blockId, kind]])),
    [],
  );
  const read = useMemo(
    () =>
      page.blocks.map((block): PageBlock => {
        const kind = kinds.get(block.id);
        return kind ? { ...block, kind, reason: "chosen" } : block;
      }),
    [page, kinds],
  );
  const proposals = useMemo(() => proposeJoins(read), [read]);
  const { accepted, joins, breaks } = useMemo(
    () => settleJoins(read, proposals, chosen, decisions),
    [read, proposals, chosen, decisions],
  );
  const joined = useMemo(() => applyJoins(read, accepted), [read, accepted]);
  const conversions = useMemo(() => proposeConversions(joined), [joined]);
  const blocks = useMemo(() => {
    const chosen = conversions.filter(({ blockId }) => converted.has(blockId));
    return applyConversions(joined, chosen);
  }, [joined, conversions, converted]);
  const texts = useMemo(() => new Map(joined.map(({ id, text }) => [id, text])), [joined]);

  return {
    ...{ joins, breaks },
    conversions: conversions.map((conversion) => ({
      conversion,
      before: texts.get(conversion.blockId) ?? "",
      isChosen: converted.has(conversion.blockId),
    })),
    blocks,
    decideJoin: (ids, decision) =>
      setDecisions((known) => new Map([...known, ...ids.map((id) => [id, decision] as const)])),
    chooseJoin: (leftId, rightId) => {
      setChosen((known) => new Map([...known, [leftId, rightId]]));
      setDecisions((known) => new Map([...known, [joinId(leftId, rightId), "joined"]]));
    },
    convert: (blockIds, isChosen) =>
      setConverted((known) => {
        const next = new Set(known);
        for (const id of blockIds) {
          if (isChosen) next.add(id);
          else next.delete(id);
        }
        return next;
      }),
    setKind,
  };
}

/** What is joined, what may be, and which breaks still want their other half. */
function settleJoins(
  blocks: readonly PageBlock[],
  proposals: readonly JoinProposal[],
  chosen: ReadonlyMap<string, string>,
  decisions: ReadonlyMap<string, JoinDecision | null>,
) {
  const isProposed = (id: string) => proposals.some((proposal) => proposal.id === id);
  const own = [...chosen].flatMap(([leftId, rightId]) => {
    const id = joinId(leftId, rightId);
    if (isProposed(id) || decisions.get(id) !== "joined") return [];
    return chosenJoin(blocks, leftId, rightId) ?? [];
  });
  const all = [...proposals, ...own];
  const accepted = all.filter(({ id }) => decisions.get(id) === "joined");
  const lefts = new Set(accepted.map(({ leftId }) => leftId));
  const rights = new Set(accepted.map(({ rightId }) => rightId));
  const decisionOn = ({ id }: JoinProposal) => decisions.get(id) ?? null;
  // A half that is taken is no longer offered to another.
  const isFree = (join: JoinProposal) =>
    decisionOn(join) !== null || !(lefts.has(join.leftId) || rights.has(join.rightId));
  const joins = all
    .filter(isFree)
    .map((proposal): DecidedJoin => ({ proposal, decision: decisionOn(proposal) }));
  const asked = new Set(
    joins.filter(({ decision }) => decision !== "left").map(({ proposal }) => proposal.leftId),
  );
  const breaks = findBreaks(blocks)
    .filter(({ id }) => !asked.has(id))
    .map((left) => ({
      left,
      fragments: fragmentsFor(blocks, left.id).filter(({ id }) => !rights.has(id)),
    }))
    .filter(({ fragments }) => fragments.length > 0);
  return { accepted, joins, breaks };
}

/** What is sent to become a piece: no reasons, no source's markers. */
export const toImported = ({ kind, text, marks }: PageBlock): ImportedBlock => ({
  ...{ kind, text },
  ...(marks.length > 0 && { marks }),
});
