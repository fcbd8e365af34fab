"use client";

import type { Conversion } from "@fangzhi/document/import";
import { useTranslations } from "next-intl";
import { Checkbox } from "#components/ui/checkbox.tsx";
import type { PageDecisions } from "./use-page-decisions.ts";

/** The marks that the house writes otherwise: all at once, or block by block with a preview. */
export function ConversionList({
  conversions,
  convert,
}: Pick<PageDecisions, "conversions" | "convert">) {
  const t = useTranslations("import.conversions");
  if (conversions.length === 0) return <p className="text-ink-2">{t("none")}</p>;
  const ids = conversions.map(({ conversion }) => conversion.blockId);
  const marks = conversions.reduce((sum, { conversion }) => sum + conversion.edits.length, 0);
  const isAll = conversions.every(({ isChosen }) => isChosen);
  return (
    <div className="grid gap-3">
      <Checkbox
        label={t("all", { marks, blocks: conversions.length })}
        hint={t("hint")}
        checked={isAll}
        onChange={(event) => convert(ids, event.target.checked)}
      />
      <details>
        <summary className="cursor-pointer text-ink-2">{t("each")}</summary>
        <ul aria-label={t("list")} className="mt-3 grid gap-3 border-l pl-4">
          {conversions.map(({ conversion, before, isChosen }) => (
            <li key={conversion.blockId}>
              <Checkbox
                label={t("block", { count: conversion.edits.length, words: before.slice(0, 12) })}
                checked={isChosen}
                onChange={(event) => convert([conversion.blockId], event.target.checked)}
              />
              <p lang="zh-CN" className="mt-1 ml-6 font-serif leading-8">
                <Converted conversion={conversion} before={before} />
              </p>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

/** The words as they would stand, with every exchanged mark shown; lengths are the same. */
function Converted({
  conversion: { edits, after },
  before,
}: {
  conversion: Conversion;
  before: string;
}) {
  const t = useTranslations("import.conversions");
  const parts = edits.flatMap(({ start, end }, index) => {
    const from = index === 0 ? 0 : (edits[index - 1]?.end ?? 0);
    const was = before.slice(start, end);
    return [
      after.slice(from, start),
      <mark key={start} title={t("was", { mark: was })} className="bg-jade-wash text-inherit">
        {after.slice(start, end)}
      </mark>,
    ];
  });
  return (
    <>
      {parts}
      {after.slice(edits.at(-1)?.end ?? 0)}
    </>
  );
}
