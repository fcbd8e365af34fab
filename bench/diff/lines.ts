import { schemaVersion } from "@fangzhi/document";
import type { DocumentJson } from "@fangzhi/types";

/** A document whose body is these paragraphs. */
export function documentFromLines(lines: readonly string[]): DocumentJson {
  const body = lines.map((line) =>
    line === ""
      ? { type: "paragraph" }
      : { type: "paragraph", content: [{ type: "text", text: line }] },
  );
  const empty = [{ type: "paragraph" }];
  return {
    schemaVersion,
    fragments: { kicker: empty, headline: empty, deck: empty, summary: empty, body },
  };
}
