import { type FragmentName, fragmentNames } from "@fangzhi/types";

/** One paragraph each: Enter goes on to the next part. */
export const singleLineFragments: readonly FragmentName[] = ["kicker", "headline", "deck"];

export const isSingleLine = (fragment: FragmentName): boolean =>
  singleLineFragments.includes(fragment);

/** The part before or after in reading order; null at the ends. */
export const neighbour = (
  fragment: FragmentName,
  direction: "previous" | "next",
): FragmentName | null =>
  fragmentNames[fragmentNames.indexOf(fragment) + (direction === "next" ? 1 : -1)] ?? null;
