import { blockText, isTextBlock, walkDocument } from "@fangzhi/document";
import { findBlockingChecks } from "@fangzhi/quantity";
import type { DocumentJson, QuotedCheck } from "@fangzhi/types";
import type { Reading } from "../connection.ts";
import { sha256 } from "./sha256.ts";

/** The same finding has the same hash wherever its sentence stands. */
export const quoteHash = ({ text, sentence }: Pick<QuotedCheck, "text" | "sentence">): string =>
  sha256(`${text}\n${sentence}`);

/** Open findings that keep a piece from review, as `check-<rule>|<words>`. */
export async function findBlockedChecks(
  tx: Reading,
  pieceId: string,
  document: DocumentJson,
): Promise<string[]> {
  const found = findBlockingChecks(linesOf(document));
  if (found.length === 0) return [];
  const dismissed = await tx.checkDismissal.findMany({
    where: { pieceId, restoredAt: null },
    select: { ruleId: true, quoteHash: true },
  });
  const known = new Set(dismissed.map((row) => row.ruleId + row.quoteHash));
  return found
    .filter((check) => !known.has(check.ruleId + quoteHash(check)))
    .map(({ ruleId, text }) => `check-${ruleId}|${text}`);
}

/** A line a text block, as the writing room reads it: sentences must quote alike. */
const linesOf = (document: DocumentJson): string =>
  [...walkDocument(document)]
    .filter(({ node }) => isTextBlock(node))
    .map(({ node }) => blockText(node))
    .join("\n");
