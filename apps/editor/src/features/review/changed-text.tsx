import { type BlockChange, type DocumentDiff, numberTextBlocks } from "@fangzhi/document/diff";
import { type FragmentName, fragmentNames } from "@fangzhi/types";
import { getTranslations } from "next-intl/server";
import { type BlockView, hasRanges } from "./block-view.ts";
import { ChangedBlock } from "./changed-block.tsx";
import type { Clamp } from "./clamped-context.tsx";
import type { ReviewOptions } from "./review-options.ts";
import { isBlockShown } from "./shown-changes.ts";
import type { TextRange } from "./text-ranges.ts";

/** The text with changes in place; runs of unchanged paragraphs are folded, two lines kept beside. */
export async function ChangedText({
  diff,
  whole,
  options,
  ranges,
}: {
  diff: DocumentDiff;
  whole: boolean;
  options: ReviewOptions;
  ranges: readonly TextRange[];
}) {
  const t = await getTranslations("review");
  const comments = await getTranslations("comments");
  const viewOf = (fragment: FragmentName): BlockView => ({
    fragment,
    layout: whole ? "inline" : options.layout,
    // A first revision is read, not compared: all of it marked as put in would say nothing.
    lanes: whole ? [] : options.lanes,
    side: "both",
    numbers: numberTextBlocks(diff.fragments[fragment], "after"),
    ranges,
    spoken: {
      inserted: t("text.inserted"),
      deleted: t("text.deleted"),
      figureChanged: t("text.figureChanged"),
      marksChanged: t("text.marksChanged"),
      paragraphEnd: t("text.paragraphEnd"),
      arrived: t("text.arrived"),
      departed: t("text.departed"),
    },
    moves: `move-${fragment}-`,
    refer: ({ kind, number, words }) =>
      kind === "thread"
        ? comments("referTo", { number, words })
        : t("text.referToReason", { number, words }),
  });
  const shown = fragmentNames.filter((name) => {
    const changes = diff.fragments[name].filter(hasWords);
    const isAsked = (change: BlockChange) =>
      isBlockShown(change, options.lanes) || hasRanges(change, viewOf(name));
    return whole ? changes.length > 0 : changes.some(isAsked);
  });
  return (
    <div id="revision-text" className="font-serif text-[18px] leading-8" lang="zh-CN">
      {shown.map((name) => (
        <section key={name} aria-label={t(`fragments.${name}`)} className="mb-6">
          <h3 data-aside className="mb-1 font-sans text-ink-2 text-sm">
            {t(`fragments.${name}`)}
          </h3>
          {groupUnchanged(diff.fragments[name], viewOf(name), whole).map((group, index) => (
            <ShownGroup key={index} group={group} view={viewOf(name)} />
          ))}
        </section>
      ))}
    </div>
  );
}

async function ShownGroup({ group, view }: { group: Group; view: BlockView }) {
  const t = await getTranslations("review");
  const blocks = group.blocks.map(({ change, clamp }, place) => (
    <ChangedBlock key={place} change={change} view={view} clamp={clamp} />
  ));
  if (!group.folded) return blocks;
  return (
    <details className="my-2">
      <summary
        data-aside
        className="cursor-pointer rounded-sm bg-hover px-3 py-1 font-sans text-ink-2 text-sm"
      >
        {t("text.unchanged", { count: blocks.length })}
      </summary>
      {blocks}
    </details>
  );
}

/** An empty fragment on both sides has nothing to show. */
const hasWords = (change: BlockChange): boolean =>
  [...change.before, ...change.after].some(
    ({ node }) => node.type !== "paragraph" || (node.content ?? []).length > 0,
  );

interface Group {
  folded: boolean;
  blocks: { change: BlockChange; clamp: Clamp | null }[];
}

/** What is asked for stays open, with two lines of each neighbour; all between is folded, whole. */
function groupUnchanged(changes: readonly BlockChange[], view: BlockView, whole: boolean): Group[] {
  if (whole) return [{ folded: false, blocks: changes.map((change) => ({ change, clamp: null })) }];
  const isSeen = changes.map(
    (change) => isBlockShown(change, view.lanes) || hasRanges(change, view),
  );
  const groups: Group[] = [];
  const put = (folded: boolean, block: Group["blocks"][number]) => {
    const last = groups.at(-1);
    if (last && last.folded === folded) last.blocks.push(block);
    else groups.push({ folded, blocks: [block] });
  };
  for (const [index, change] of changes.entries()) {
    if (change.after.length === 0 && !isSeen[index]) continue;
    const isAbove = isSeen[index + 1] === true;
    const isBelow = isSeen[index - 1] === true;
    if (isSeen[index]) put(false, { change, clamp: null });
    else if (isAbove || isBelow) {
      put(false, { change, clamp: isAbove && isBelow ? null : isAbove ? "tail" : "head" });
    } else put(true, { change, clamp: null });
  }
  return groups;
}
