import { getHouseRules } from "@fangzhi/database/queries/get-house-rules";
import { listCheckDismissals } from "@fangzhi/database/queries/list-check-dismissals";
import { readLines } from "@fangzhi/document";
import { checkPiece } from "@fangzhi/quantity";
import type { Actor, DocumentJson, QuotedCheck } from "@fangzhi/types";
import { findNumbers } from "#features/writing/numbers/find-numbers.ts";
import { quoteNumber } from "#features/writing/numbers/skipped-numbers.ts";

/** What stands open in a text that goes out: nobody has bound, mended or dismissed it. */
export interface OpenPoints {
  unbound: number;
  errors: number;
  warnings: number;
}

const keyOf = ({ ruleId, text, sentence }: QuotedCheck) => JSON.stringify([ruleId, text, sentence]);

/** Counts the open points of a revision by the newsroom's rules of today. */
export async function readOpenPoints(
  actor: Actor,
  pieceId: string,
  document: DocumentJson,
): Promise<OpenPoints> {
  const [kept, chosen] = await Promise.all([
    listCheckDismissals(actor, pieceId),
    getHouseRules(actor),
  ]);
  if (!kept.ok || !chosen.ok) return { unbound: 0, errors: 0, warnings: 0 };
  const rules = chosen.value;
  const settled = new Set(kept.value.map(keyOf));
  const { text, figures } = readLines(document);
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date());
  const numbers = findNumbers({ text, figures, values: [], today });
  const checks = checkPiece(text, { ...rules, today, bound: figures }).filter(
    (check) => !settled.has(keyOf(check)),
  );
  return {
    unbound: numbers.filter((number) => !settled.has(keyOf(quoteNumber(number)))).length,
    errors: checks.filter(({ severity }) => severity === "error").length,
    warnings: checks.filter(({ severity }) => severity === "warning").length,
  };
}
