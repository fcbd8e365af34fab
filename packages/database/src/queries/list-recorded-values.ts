import { isPermitted } from "@fangzhi/editorial";
import type { RecordedValue } from "@fangzhi/quantity";
import { type Actor, accept, type Result, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { type Pin, readRecordedValues } from "../shared/recorded-values.ts";

const askedAtMost = 1_000;

/**
 * What the figures of a text are compared with, of whatever region and industry: the same values as
 * when it is submitted. Unknown metrics are left out.
 */
export async function listRecordedValues(
  actor: Actor,
  figures: readonly Pin[],
  db: Database = database(),
): Promise<Result<RecordedValue[]>> {
  if (!isPermitted(actor, "read")) return refuse("not-permitted", { act: "read" });
  return accept(await readRecordedValues(db, figures.slice(0, askedAtMost)));
}
