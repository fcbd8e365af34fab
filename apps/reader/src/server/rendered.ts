/**
 * How long a page may be kept, said by the page itself in the header `x-fangzhi-keep`, which never
 * leaves the process. A page without it is not kept.
 */
export type Keep =
  /** Depends on these pieces alone: goes when one of them is published or withdrawn. */
  | { kind: "pieces"; pieceIds: readonly string[] }
  /** Depends on everything that is published, and on today's date: goes with any publication. */
  | { kind: "site" }
  /** Bytes under their own id. */
  | { kind: "forever" };

export const keepHeader = "x-fangzhi-keep";

export function writeKeep(keep: Keep): string {
  return keep.kind === "pieces" ? `pieces ${keep.pieceIds.join(" ")}` : keep.kind;
}

export function readKeep(header: string | undefined): Keep | null {
  if (header === "site" || header === "forever") return { kind: header };
  if (!header?.startsWith("pieces ")) return null;
  return { kind: "pieces", pieceIds: header.split(" ").slice(1).filter(Boolean) };
}

/** What a renderer answered, whole. Header names are lower case. */
export interface Rendered {
  status: number;
  headers: Readonly<Record<string, string | readonly string[]>>;
  body: Buffer;
  keep: Keep | null;
}
