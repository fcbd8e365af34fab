import type { Page } from "@fangzhi/document/import";
import type { ActionResult } from "#lib/action-result.ts";

/** Words somebody pasted, or a file. */
export type PageSource = string | File;

/** Sends a source to be read. A lost connection is thrown, for `useAct` to tell. */
export async function readPage(source: PageSource): Promise<ActionResult<Page>> {
  const name = typeof source === "string" ? "" : source.name;
  const response = await fetch(`/api/pages?name=${encodeURIComponent(name)}`, {
    method: "POST",
    body: source,
    headers: { "Content-Type": "application/octet-stream" },
    cache: "no-store",
  });
  return (await response.json()) as ActionResult<Page>;
}
