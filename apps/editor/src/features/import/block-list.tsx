"use client";

import type { PageBlock } from "@fangzhi/document/import";
import { blockKinds, type BlockKind } from "@fangzhi/types";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { controlLook } from "#components/ui/input.tsx";
import { classNames } from "#lib/class-names.ts";

const looks: Partial<Record<BlockKind, string>> = {
  headline: "font-serif text-xl font-medium",
  heading: "font-serif text-lg font-medium",
  subheading: "font-serif font-medium",
  boxTitle: "border-l-2 pl-3 font-medium",
  boxText: "border-l-2 pl-3 font-serif leading-8",
  boxItem: "border-l-2 pl-3",
  caption: "italic text-ink-2",
  byline: "text-ink-2",
  leftOut: "text-ink-2 line-through",
};

/** The page as it was read: every block with what it is taken for, why, and a way to say otherwise. */
export function BlockList({
  blocks,
  onKind,
}: {
  blocks: readonly PageBlock[];
  onKind: (blockId: string, kind: BlockKind) => void;
}) {
  const t = useTranslations("import.blocks");
  return (
    <ol aria-label={t("list")} className="border-t">
      {blocks.map((block) => (
        <BlockLine key={block.id} block={block} onKind={onKind} />
      ))}
    </ol>
  );
}

const BlockLine = memo(function BlockLine({
  block: { id, kind, reason, text },
  onKind,
}: {
  block: PageBlock;
  onKind: (blockId: string, kind: BlockKind) => void;
}) {
  const t = useTranslations("import");
  return (
    <li className="grid gap-x-5 gap-y-1 border-b py-3 sm:grid-cols-[9.5rem_minmax(0,1fr)]">
      <div>
        <select
          value={kind}
          aria-label={t("blocks.kindOf", { words: text.slice(0, 12) })}
          onChange={(event) => onKind(id, event.target.value as BlockKind)}
          className={classNames(controlLook, "h-8 px-2 text-sm")}
        >
          {blockKinds.map((option) => (
            <option key={option} value={option}>
              {t(`kinds.${option}`)}
            </option>
          ))}
        </select>
        <p className="mt-1 text-ink-2 text-sm">{t(`reasons.${reason}`)}</p>
      </div>
      <p
        lang="zh-CN"
        className={classNames("whitespace-pre-wrap", looks[kind] ?? "font-serif leading-8")}
      >
        {text}
      </p>
    </li>
  );
});
