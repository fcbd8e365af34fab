"use client";

import { type NewPiece, type PieceChoices, type PieceKind, Slug } from "@fangzhi/types";
import { useState } from "react";
import { suggestSlug } from "./suggest-slug.ts";

export interface PieceSubject {
  value: Omit<NewPiece, "headline">;
  set: (change: Partial<Omit<NewPiece, "headline">>) => void;
  isSlug: boolean;
  /** What keeps a piece from being started: a sentence of `desk.create`. */
  problem: "needed" | "slugRule" | undefined;
}

/** What a piece is about. Its address follows region and industry until somebody types their own. */
export function usePieceSubject(
  { regions }: Pick<PieceChoices, "regions">,
  start: Partial<Pick<NewPiece, "regionCode" | "industrySlug">> = {},
): PieceSubject {
  const [kind, setKind] = useState<PieceKind>("profile");
  const [regionCode, setRegionCode] = useState(start.regionCode ?? null);
  const [industrySlug, setIndustrySlug] = useState(start.industrySlug ?? null);
  const [typedSlug, setTypedSlug] = useState<string | null>(null);
  const region = regions.find(({ code }) => code === regionCode);
  const slug = typedSlug ?? suggestSlug(region?.nameEn, industrySlug ?? undefined);
  const lacksSubject = kind === "profile" && !(regionCode && industrySlug);
  const isSlug = Slug.safeParse(slug).success;
  const problem = isSlug ? undefined : ("slugRule" as const);
  return {
    value: { kind, slug, regionCode, industrySlug },
    set(change) {
      if (change.kind) setKind(change.kind);
      if (change.regionCode !== undefined) setRegionCode(change.regionCode);
      if (change.industrySlug !== undefined) setIndustrySlug(change.industrySlug);
      if (change.slug !== undefined) setTypedSlug(change.slug);
    },
    isSlug,
    problem: lacksSubject ? "needed" : problem,
  };
}
