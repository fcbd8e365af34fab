import { textBlocksOf } from "@fangzhi/document";
import type { BlockChange } from "@fangzhi/document/diff";
import { type BlockView, cutsInText } from "./block-view.ts";
import { ChangedInline } from "./changed-inline.tsx";
import { RangedText } from "./ranged-text.tsx";

/** A picture with its caption and credit; what changed of them in place. */
export function ChangedPicture({ change, view }: { change: BlockChange; view: BlockView }) {
  const side = change.after[0] ?? change.before[0];
  const node = side?.node;
  const number = (side && view.numbers[side.index]) ?? 0;
  const lines = node ? textBlocksOf([node]) : [];
  const isPlaced = change.after.length > 0 && change.kind !== "departed";
  const shown: BlockView = { ...view, side: "both", ranges: isPlaced ? view.ranges : [] };
  const gone = (change.parts ?? []).filter((part) => part.after.length === 0);
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
        {lines.map((line, place) => {
          const part = change.parts?.find(({ name }) => name === line.type);
          return (
            <span key={place} className="mr-3">
              {part && part.segments.length > 0 ? (
                <span data-fragment={view.fragment} data-block={number + place}>
                  <ChangedInline
                    segments={part.segments}
                    cuts={cutsInText(line, number + place, shown)}
                    view={shown}
                  />
                </span>
              ) : (
                <RangedText node={line} number={number + place} view={shown} />
              )}
            </span>
          );
        })}
        {gone.map((part) => (
          <span key={part.name} data-side="before" className="mr-3">
            <ChangedInline segments={part.segments} view={shown} />
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
