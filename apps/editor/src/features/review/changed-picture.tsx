import type { BlockChange } from "@fangzhi/document/diff";
import type { BlockView } from "./block-view.ts";
import { ChangedInline, Inline } from "./changed-inline.tsx";

/** A picture with its caption and credit; what changed of them in place. */
export function ChangedPicture({ change, view }: { change: BlockChange; view: BlockView }) {
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
                  <ChangedInline segments={part.segments} view={{ ...view, side: "both" }} />
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
