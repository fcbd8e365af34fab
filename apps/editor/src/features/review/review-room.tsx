import type { ReviewView } from "@fangzhi/types";
import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { Alert } from "#components/ui/alert.tsx";
import { ChangedText } from "./changed-text.tsx";
import { compareDocuments } from "./compare-documents.ts";
import { ComparePicker } from "./compare-picker.tsx";
import { DecisionBox } from "./decision-box.tsx";
import { FiguresTable } from "./figures-table.tsx";
import { ReviewKeys } from "./review-keys.tsx";
import { ReviewSteps } from "./review-steps.tsx";
import { SaidSoFar } from "./said-so-far.tsx";

/** Figures first, then the words, and the decision always in sight. */
export async function ReviewRoom({ view }: { view: ReviewView }) {
  const t = await getTranslations("review");
  const diff = compareDocuments(view);
  const { round, revision, base } = view;
  const hasTextChanges = Object.values(diff.fragments).some((changes) =>
    changes.some((change) => change.kind !== "unchanged"),
  );
  return (
    <div className="mx-auto max-w-[1280px] px-6 py-5 max-sm:px-4">
      <ReviewHeader view={view} />
      <div className="mt-6 grid gap-8 lg:grid-cols-[minmax(0,1fr)_320px]">
        <main id="content" className="grid min-w-0 content-start gap-8">
          <section aria-labelledby="changed-figures">
            <h2 id="changed-figures" className="mb-2 font-semibold text-lg">
              {t("figures.title")}
            </h2>
            <FiguresTable changes={diff.figures} view={view} />
          </section>
          <section aria-labelledby="changed-text">
            <h2 id="changed-text" className="mb-2 font-semibold text-lg">
              {t("text.title")}
            </h2>
            {!base && <p className="mb-3 text-ink-2">{t("text.whole")}</p>}
            {base && !hasTextChanges && <p className="mb-3 text-ink-2">{t("text.none")}</p>}
            <ChangedText diff={diff} whole={!base} />
          </section>
        </main>
        <aside className="grid content-start gap-6 lg:sticky lg:top-5 lg:max-h-[calc(100dvh-40px)] lg:self-start lg:overflow-y-auto">
          {round?.status === "open" ? (
            <DecisionBox
              pieceId={view.piece.id}
              seen={{ version: round.version, revisionHash: revision.hash }}
              allowedActs={view.allowedActs}
            />
          ) : (
            <Alert>{t("notInReview")}</Alert>
          )}
          {round && <SaidSoFar round={round} />}
          <ReviewKeys />
        </aside>
      </div>
    </div>
  );
}

async function ReviewHeader({ view }: { view: ReviewView }) {
  const t = await getTranslations("review");
  const format = await getFormatter();
  const english = (await getLocale()) === "en";
  const { piece, revision, round, base } = view;
  const place = [
    english ? piece.region?.nameEn : piece.region?.shortName,
    english ? piece.industry?.nameEn : piece.industry?.name,
  ].filter(Boolean);
  return (
    <header className="grid gap-3 border-b pb-4">
      <p className="flex flex-wrap items-center gap-x-3 text-ink-2">
        <Link
          className="inline-flex items-center gap-1 underline-offset-4 hover:underline"
          href={`/pieces/${piece.id}`}
        >
          <ArrowLeft aria-hidden className="size-4" />
          {t("writingRoom")}
        </Link>
        <span>{place.join(" · ")}</span>
      </p>
      <h1 className="font-serif text-2xl" lang="zh-CN">
        {piece.headline}
      </h1>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p>
          {t("compare")}：
          {base
            ? base.kind === "publication"
              ? t("publication", { number: base.number })
              : t("revision", { number: base.number })
            : t("nothing")}{" "}
          ↔ {t("revision", { number: revision.number })}
        </p>
        <ComparePicker texts={view.comparable} chosen={base?.key ?? null} />
      </div>
      {round && (
        <>
          <ReviewSteps round={round} />
          <p className="text-ink-2">
            {t("submittedBy", {
              name: round.submittedBy,
              at: format.dateTime(new Date(round.openedAt), {
                dateStyle: "medium",
                timeStyle: "short",
              }),
            })}
            {round.note && <> — {round.note}</>}
          </p>
        </>
      )}
      {view.editsSince > 0 && (
        <Alert tone="warn">{t("editsSince", { count: view.editsSince })}</Alert>
      )}
    </header>
  );
}
