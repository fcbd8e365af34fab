import type { useTranslations } from "next-intl";
import type { Messages } from "#i18n/messages.ts";
import type { ActionRefusal, ActionRefusalCode } from "./action-result.ts";

type Translate = ReturnType<typeof useTranslations<never>>;
type SentenceCode = keyof Messages["refusals"]["sentences"];

// Fails to compile when a refusal code has no sentence, or a sentence no code.
type Exhaustive = [ActionRefusalCode] extends [SentenceCode]
  ? [SentenceCode] extends [ActionRefusalCode]
    ? true
    : never
  : never;
const everyCodeHasASentence: Exhaustive = true;
void everyCodeHasASentence;

/** A refusal as a sentence in the reader's language, with what makes it concrete filled in. */
export function refusalMessage(t: Translate, refusal: ActionRefusal): string {
  const details = refusal.details ?? {};
  return t(`refusals.sentences.${refusal.code}`, {
    owner: "unknown",
    ...plainDetails(details),
    act: nameOf(t, "refusals.acts", details.act),
    stage: nameOf(t, "common.stages", details.stage),
    count: countOf(details.count),
    seconds: countOf(details.seconds),
    happened: String(details.happened ?? ""),
    days: String(details.days ?? ""),
    limit: String(details.limit ?? ""),
    id: String(details.id ?? ""),
  });
}

type Detail = string | number | string[] | undefined;

const countOf = (detail: Detail): number => (typeof detail === "number" ? detail : 1);

function plainDetails(details: Record<string, Detail>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(details).map(([name, detail]) => [
      name,
      typeof detail === "number" ? detail : String(detail ?? ""),
    ]),
  );
}

/** An act or a stage by its slug; a slug without a name stands for itself. */
function nameOf(t: Translate, group: "refusals.acts" | "common.stages", detail: Detail): string {
  if (typeof detail !== "string") return "";
  const key = `${group}.${detail}` as Parameters<Translate["has"]>[0];
  return t.has(key) ? (t as (key: unknown) => string)(key) : detail;
}
