import type { DecisionRow } from "@fangzhi/types";
import { CircleCheck, CircleDashed } from "lucide-react";
import { getFormatter, getTranslations } from "next-intl/server";
import { ShowReason } from "./show-reason.tsx";
import type { TextRange } from "./text-ranges.ts";

/** Reviewers' words on a text: the reasons of a return are a checklist that leads into the text. */
export async function SaidSoFar({
  title,
  decisions,
  ranges,
}: {
  title: string;
  decisions: readonly DecisionRow[];
  ranges: readonly TextRange[];
}) {
  const t = await getTranslations("review");
  const format = await getFormatter();
  if (decisions.length === 0) return null;
  return (
    <section aria-label={title} className="grid gap-3">
      <h2 className="font-semibold">{title}</h2>
      <ul className="grid gap-3">
        {decisions.map((decision) => (
          <li key={`${decision.stepSlug} ${decision.decidedAt}`} className="border-l-2 pl-3">
            <p>
              {decision.outcome === "approve"
                ? t("stepOf.done", { name: decision.person.name })
                : t("stepOf.returned", { name: decision.person.name })}{" "}
              <time className="text-ink-2 text-sm" dateTime={decision.decidedAt}>
                {format.dateTime(new Date(decision.decidedAt), {
                  dateStyle: "medium",
                  timeStyle: "short",
                })}
              </time>
            </p>
            {decision.note && <p className="text-ink-2">{decision.note}</p>}
            <ReasonList decision={decision} ranges={ranges} />
          </li>
        ))}
      </ul>
    </section>
  );
}

async function ReasonList({
  decision,
  ranges,
}: {
  decision: DecisionRow;
  ranges: readonly TextRange[];
}) {
  const t = await getTranslations("review.decision");
  const comments = await getTranslations("comments");
  return (
    <ol className="mt-1 grid gap-3">
      {decision.reasons.map((reason, index) => {
        const about = `reason-${reason.id}`;
        const Icon = reason.answer ? CircleCheck : CircleDashed;
        const isThere = ranges.some((range) => range.about === about);
        return (
          <li
            key={reason.id}
            id={about}
            tabIndex={-1}
            className="grid scroll-mt-5 grid-cols-[auto_minmax(0,1fr)] gap-x-2 target:bg-hover"
          >
            <Icon
              aria-hidden
              className={reason.answer ? "mt-1 size-4 text-jade" : "mt-1 size-4 text-ochre"}
            />
            <div className="grid gap-1">
              <p>
                <span className="font-medium text-cinnabar">{index + 1}</span> {reason.text}
              </p>
              {reason.quote && (
                <blockquote lang="zh-CN" className="border-l-2 pl-2 font-serif text-ink-2">
                  {reason.quote}
                </blockquote>
              )}
              {reason.words && (
                <p lang="zh-CN" className="text-sm">
                  {comments("now", { words: reason.words })}
                </p>
              )}
              {reason.quote &&
                (isThere ? (
                  <ShowReason about={about} />
                ) : (
                  <p className="text-ink-2 text-sm">{t("quoteGone")}</p>
                ))}
              <p className="text-ink-2 text-sm">
                {reason.answer ? t("answered", { answer: reason.answer }) : t("unanswered")}
              </p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
