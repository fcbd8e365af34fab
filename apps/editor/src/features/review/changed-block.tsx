import type { AttributeChange, BlockChange, TableChange } from "@fangzhi/document/diff";
import type { NodeJson } from "@fangzhi/types";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { classNames } from "#lib/class-names.ts";
import { ChangedInline, Inline, type SpokenWords } from "./changed-inline.tsx";

const wash: Partial<Record<BlockChange["kind"], string>> = {
  added: "border-jade bg-jade-wash/60",
  removed: "border-rose bg-rose-wash/60",
  departed: "border-line-strong opacity-60",
  moved: "border-ochre",
  "moved-edited": "border-ochre",
  edited: "border-cinnabar/60",
  split: "border-cinnabar/60",
  merged: "border-cinnabar/60",
};

/** One block of the comparison: its words with changes, and in a line above what words don't show. */
export async function ChangedBlock({
  change,
  spoken,
}: {
  change: BlockChange;
  spoken: SpokenWords;
}) {
  const t = await getTranslations("review.text");
  const isChanged = change.kind !== "unchanged";
  const anchor = change.move === null ? null : `move-${change.move}`;
  return (
    <div
      {...(isChanged && { "data-change": "", tabIndex: -1 })}
      {...(anchor && { id: change.kind === "departed" ? `${anchor}-from` : anchor })}
      className={classNames(
        "my-2 scroll-mt-24 border-l-2 py-0.5 pl-3",
        wash[change.kind] ?? "border-transparent",
      )}
    >
      {isChanged && (
        <p className="mb-0.5 font-sans text-ink-2 text-xs">
          {anchor ? (
            <a
              className="underline underline-offset-2"
              href={change.kind === "departed" ? `#${anchor}` : `#${anchor}-from`}
            >
              {t(`kinds.${change.kind as Exclude<BlockChange["kind"], "unchanged">}`)}
            </a>
          ) : (
            t(`kinds.${change.kind as Exclude<BlockChange["kind"], "unchanged">}`)
          )}
          <AttributeChanges changes={change.attributes} />
        </p>
      )}
      <BlockBody change={change} spoken={spoken} />
    </div>
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

function BlockBody({ change, spoken }: { change: BlockChange; spoken: SpokenWords }) {
  const side = change.after[0] ?? change.before[0];
  if (!side) return null;
  if (change.table) return <ChangedTable table={change.table} spoken={spoken} />;
  if (side.node.type === "picture") return <ChangedPicture change={change} spoken={spoken} />;
  if (side.node.type === "profileSection") return <Section node={side.node} />;
  const isList = side.frames.some((frame) => frame.type === "listItem");
  return (
    <div
      className={classNames(
        side.node.type === "heading" && "font-semibold text-lg",
        side.node.type === "pullBoxTitle" && "font-semibold",
        side.frames.some((frame) => frame.type === "pullBox") && "rounded-sm bg-hover px-3 py-1",
        side.frames.some((frame) => frame.type === "blockquote") && "text-ink-2 italic",
        isList && "ml-5 list-item list-disc",
      )}
    >
      {change.segments.length > 0 ? (
        <ChangedInline segments={change.segments} spoken={spoken} />
      ) : (
        <Inline nodes={side.node.content ?? []} />
      )}
    </div>
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

function ChangedPicture({ change, spoken }: { change: BlockChange; spoken: SpokenWords }) {
  const node = (change.after[0] ?? change.before[0])?.node;
  const parts = change.parts ?? [];
  return (
    <figure className="max-w-md">
      {/* biome-ignore lint/performance/noImgElement: the newsroom's own bytes, already sized */}
      <img
        src={`/api/media/${encodeURIComponent(String(node?.attrs?.mediaId ?? ""))}`}
        alt={String(node?.attrs?.alt ?? "")}
        width={Number(node?.attrs?.width ?? 1600)}
        height={Number(node?.attrs?.height ?? 900)}
        className="h-auto w-full rounded-sm"
      />
      <figcaption className="mt-1 text-base">
        {parts.length > 0
          ? parts.map((part) => (
              <span key={part.name} className="mr-3">
                {part.segments.length > 0 ? (
                  <ChangedInline segments={part.segments} spoken={spoken} />
                ) : (
                  <Inline nodes={part.after.flatMap((child) => child.content ?? [])} />
                )}
              </span>
            ))
          : (node?.content ?? []).map((child) => (
              <span key={child.type} className="mr-3">
                <Inline nodes={child.content ?? []} />
              </span>
            ))}
      </figcaption>
    </figure>
  );
}

const cellWash = {
  unchanged: "",
  edited: "bg-ochre-wash",
  added: "bg-jade-wash",
  removed: "bg-rose-wash line-through",
} as const;

function ChangedTable({ table, spoken }: { table: TableChange; spoken: SpokenWords }) {
  return (
    <div className="overflow-x-auto">
      <table className="border-collapse text-base">
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index} className={cellWash[row.kind === "edited" ? "unchanged" : row.kind]}>
              {row.cells.map((cell, column) => (
                <td
                  key={column}
                  className={classNames("border px-2 py-1 align-top", cellWash[cell.kind])}
                >
                  {cell.blocks.length > 0
                    ? cell.blocks.map((block, place) => (
                        <CellBlock key={place} change={block} spoken={spoken} />
                      ))
                    : cellText(cell.after ?? cell.before)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const CellBlock = ({ change, spoken }: { change: BlockChange; spoken: SpokenWords }) => (
  <div>
    <BlockBody change={change} spoken={spoken} />
  </div>
);

const cellText = (cell: NodeJson | null): ReactNode =>
  (cell?.content ?? []).map((block, index) => (
    <div key={index}>
      <Inline nodes={block.content ?? []} />
    </div>
  ));
