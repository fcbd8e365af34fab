import { isTextBlock } from "@fangzhi/document";
import type { AttributeChange, BlockChange, BlockSide } from "@fangzhi/document/diff";
import type { NodeJson } from "@fangzhi/types";
import { getTranslations } from "next-intl/server";
import { classNames } from "#lib/class-names.ts";
import { type BlockView, cutsIn } from "./block-view.ts";
import { ChangedInline, RangedInline } from "./changed-inline.tsx";
import { ChangedPicture } from "./changed-picture.tsx";
import { ChangedTable, PlainTable } from "./changed-table.tsx";
import { type Clamp, ClampedContext } from "./clamped-context.tsx";
import { isBlockShown } from "./shown-changes.ts";
import { lengthOfWords } from "./text-ranges.ts";

/** Characters that surely fit on two lines. */
const longContext = 60;

const wash: Partial<Record<BlockChange["kind"], string>> = {
  added: "border-jade bg-jade-wash/60",
  removed: "border-rose bg-rose-wash/60",
  departed: "border-line-strong text-ink-2",
  moved: "border-ochre",
  "moved-edited": "border-ochre",
  edited: "border-cinnabar/60",
  split: "border-cinnabar/60",
  merged: "border-cinnabar/60",
};

/** One block of the comparison: its words with changes, and in a line above what words don't show. */
export function ChangedBlock({
  change,
  view,
  clamp = null,
}: {
  change: BlockChange;
  view: BlockView;
  clamp?: Clamp | null;
}) {
  const isShown = isBlockShown(change, view.lanes);
  if (!isShown && change.after.length === 0) return null;
  if (!isShown && change.kind === "departed") return null;
  const place = change.kind === "departed" ? undefined : change.after[0];
  const anchor = change.move === null || view.moves === null ? null : `${view.moves}${change.move}`;
  return (
    <div
      {...(isShown && { "data-change": "", tabIndex: -1 })}
      {...(isShown && anchor && { id: change.kind === "departed" ? `${anchor}-from` : anchor })}
      {...(place
        ? { "data-fragment": view.fragment, "data-block": view.numbers[place.index] ?? 0 }
        : { "data-side": "before" })}
      className={classNames(
        "my-2 scroll-mt-24 border-l-2 py-0.5 pl-3",
        (isShown && wash[change.kind]) || "border-transparent",
        clamp && "text-ink-2",
      )}
    >
      {isShown && <ChangeLabel change={change} anchor={anchor} view={view} />}
      {clamp && lengthOfWords(change.after[0]?.node.content ?? []) > longContext ? (
        <ClampedContext clamp={clamp}>
          <Texts change={change} view={view} isShown={isShown} />
        </ClampedContext>
      ) : (
        <Texts change={change} view={view} isShown={isShown} />
      )}
    </div>
  );
}

/** What happened to the block, with the way to the other end of a move. */
async function ChangeLabel({
  change,
  anchor,
  view,
}: {
  change: BlockChange;
  anchor: string | null;
  view: BlockView;
}) {
  const t = await getTranslations("review.text");
  const kind = t(`kinds.${change.kind as Exclude<BlockChange["kind"], "unchanged">}`);
  return (
    <p data-aside className="mb-0.5 select-none font-sans text-ink-2 text-xs">
      {anchor ? (
        <a
          className="underline underline-offset-2"
          href={change.kind === "departed" ? `#${anchor}` : `#${anchor}-from`}
        >
          {kind}
        </a>
      ) : (
        kind
      )}
      {view.lanes.includes("attributes") && <AttributeChanges changes={change.attributes} />}
    </p>
  );
}

async function AttributeChanges({ changes }: { changes: readonly AttributeChange[] }) {
  const t = await getTranslations("review.text");
  const known = (name: string) =>
    t.has(`attributes.${name}` as "attributes.other")
      ? t(`attributes.${name}` as "attributes.other")
      : t("attributes.other");
  return changes.map(({ name, before, after, text }, index) => (
    <span key={index} className="ml-2">
      {t("attribute", {
        name: text ? `${known(name)}「${text}」` : known(name),
        before: String(before ?? t("absent")),
        after: String(after ?? t("absent")),
      })}
    </span>
  ));
}

/** The block's words in line, or those of both texts side by side. */
async function Texts({
  change,
  view,
  isShown,
}: {
  change: BlockChange;
  view: BlockView;
  isShown: boolean;
}) {
  const t = await getTranslations("review.text");
  const isProse = [...change.before, ...change.after].every(({ node }) => isTextBlock(node));
  if (view.layout === "inline" || !isProse) return <BlockBody change={change} view={view} />;
  const { before, after } = change;
  const hasOld = before.length > 0;
  const hasNew = after.length > 0 && change.kind !== "departed";
  return (
    <div className="grid gap-x-8 gap-y-1 xl:grid-cols-2">
      <div data-side="before" className={classNames(!isShown && "max-xl:hidden")}>
        {isShown && hasOld && <SideLabel text={t("before")} />}
        {hasOld && <BlockBody change={change} view={{ ...view, side: "before" }} />}
      </div>
      <div>
        {isShown && hasNew && <SideLabel text={t("after")} />}
        {hasNew && <BlockBody change={change} view={{ ...view, side: "after" }} />}
      </div>
    </div>
  );
}

/** Seen where the two texts stack, and always heard. */
const SideLabel = ({ text }: { text: string }) => (
  <span data-aside className="font-sans text-ink-2 text-xs xl:sr-only">
    {text}
  </span>
);

export function BlockBody({ change, view }: { change: BlockChange; view: BlockView }) {
  const sides = view.side === "before" ? change.before : change.after;
  const side = sides[0] ?? change.after[0] ?? change.before[0];
  if (!side) return null;
  const number = view.numbers[side.index] ?? 0;
  if (change.table) return <ChangedTable table={change.table} number={number} view={view} />;
  if (side.node.type === "table") {
    return <PlainTable node={side.node} number={number} view={placedView(change, view)} />;
  }
  if (side.node.type === "picture") return <ChangedPicture change={change} view={view} />;
  if (side.node.type === "profileSection") return <Section node={side.node} />;
  return (
    <div className={blockLook(side)}>
      <Words change={change} view={view} side={side} />
    </div>
  );
}

function Words({ change, view, side }: { change: BlockChange; view: BlockView; side: BlockSide }) {
  const cuts = view.side === "before" || change.kind === "departed" ? [] : cutsIn(change, view);
  if (change.segments.length > 0) {
    return <ChangedInline segments={change.segments} cuts={cuts} view={view} />;
  }
  return <RangedInline nodes={side.node.content ?? []} cuts={cuts} view={view} />;
}

function blockLook(side: BlockSide): string {
  const isIn = (type: string) => side.frames.some((frame) => frame.type === type);
  return classNames(
    side.node.type === "heading" && "font-semibold text-lg",
    side.node.type === "pullBoxTitle" && "font-semibold",
    isIn("pullBox") && "rounded-sm bg-hover px-3 py-1",
    isIn("blockquote") && "text-ink-2 italic",
    isIn("listItem") && "ml-5 list-item list-disc",
  );
}

async function Section({ node }: { node: NodeJson }) {
  const t = await getTranslations("review.text");
  const title = String(node.attrs?.title ?? "");
  return (
    <p className="rounded-sm bg-hover px-3 py-2">
      {t("section", { title, number: String(node.attrs?.number ?? "") })}
    </p>
  );
}

/** What was taken out or has left has no words of the new text to be about. */
const placedView = (change: BlockChange, view: BlockView): BlockView =>
  change.after.length === 0 || change.kind === "departed" ? { ...view, ranges: [] } : view;
