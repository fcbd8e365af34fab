import type { RoundView } from "@fangzhi/types";
import { getFormatter, getTranslations } from "next-intl/server";

/** Every reviewer's word on this revision, with reasons and their answers. */
export async function SaidSoFar({ round }: { round: RoundView }) {
  const t = await getTranslations("review");
  const format = await getFormatter();
  if (round.decisions.length === 0) return null;
  return (
    <section aria-label={t("decision.said")} className="grid gap-3">
      <h2 className="font-semibold">{t("decision.said")}</h2>
      <ul className="grid gap-3">
        {round.decisions.map((decision) => (
          <li key={decision.position} className="border-l-2 pl-3">
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
            <ol className="mt-1 grid list-decimal gap-2 pl-5">
              {decision.reasons.map((reason) => (
                <li key={reason.id}>
                  {reason.quote && (
                    <blockquote className="border-l-2 pl-2 font-serif text-ink-2">
                      {reason.quote}
                    </blockquote>
                  )}
                  {reason.text}
                  <p className="text-ink-2 text-sm">
                    {reason.answer
                      ? t("decision.answered", { answer: reason.answer })
                      : t("decision.unanswered")}
                  </p>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
    </section>
  );
}
