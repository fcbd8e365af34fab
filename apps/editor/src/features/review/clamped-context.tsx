"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";

export type Clamp = "head" | "tail";

const clamps = {
  head: "line-clamp-2",
  tail: "flex max-h-16 flex-col justify-end overflow-hidden",
} as const;

/** A long unchanged paragraph beside a change, cut to the two lines nearest to it until asked for. */
export function ClampedContext({ clamp, children }: { clamp: Clamp; children: ReactNode }) {
  const t = useTranslations("review.text");
  const [isWhole, setWhole] = useState(false);
  if (isWhole) return children;
  const button = (
    <button
      type="button"
      data-aside
      className="block font-sans text-sm underline underline-offset-2"
      onClick={() => setWhole(true)}
    >
      {t("wholeParagraph")}
    </button>
  );
  return (
    <>
      {clamp === "tail" && button}
      <div className={clamps[clamp]}>{children}</div>
      {clamp === "head" && button}
    </>
  );
}
