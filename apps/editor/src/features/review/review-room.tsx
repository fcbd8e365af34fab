import { type DiffLane, type DocumentDiff, diffLanes, listChanges } from "@fangzhi/document/diff";
import type { OpenPoints, Result, ReviewView, ThreadView } from "@fangzhi/types";
import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { Alert } from "#components/ui/alert.tsx";
import { classNames } from "#lib/class-names.ts";
import { placeName } from "#lib/place-name.ts";
import { ChangedText } from "./changed-text.tsx";
import { compareDocuments } from "./compare-documents.ts";
import { ComparePicker } from "./compare-picker.tsx";
import { DecisionBox } from "./decision-box.tsx";
import { FiguresTable } from "./figures-table.tsx";
import { OpenPointsNotice } from "./open-points-notice.tsx";
import { ReturnDraftProvider } from "./return-draft.tsx";
import { ReviewComments } from "./review-comments.tsx";
import { ReviewKeys } from "./review-keys.tsx";
import type { ReviewOptions } from "./review-options.ts";
import { ReviewSteps } from "./review-steps.tsx";
import { SaidSoFar } from "./said-so-far.tsx";
import { isBlockShown } from "./shown-changes.ts";
import { rangesOf } from "./text-ranges.ts";
import { ViewOptions } from "./view-options.tsx";

export interface ReviewRoomProps {
  view: ReviewView;
  threads: readonly ThreadView[];
  options: ReviewOptions;
  openPoints: Result<OpenPoints>;
  /** Other pieces may wait for this person too. */
  mayReview: boolean;
}

/** Figures first, then the words, and the decision always in sight. */
export async function ReviewRoom({
  view,
  threads,
  options,
  openPoints,
  mayReview,
}: ReviewRoomProps) {
  const t = await getTranslations("review");
  const diff = compareDocuments(view);
  const { base } = view;
  const decisions = [
    ...(view.lastReturn ? [view.lastReturn] : []),
    ...(view.round?.decisions ?? []),
  ];
  const ranges = rangesOf(threads, decisions);
  const isWide = options.layout === "side" && base !== null;
  return (
    <ReturnDraftProvider revisionId={view.revision.id}>
      <div
        className={classNames(
          "mx-auto px-6 py-5 max-sm:px-4",
          isWide ? "max-w-[1720px]" : "max-w-[1280px]",
        )}
      >
        <ReviewHeader view={view} openPoints={openPoints} mayReview={mayReview} />
        <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-[minmax(0,1fr)_320px]">
          <main id="content" className="grid min-w-0 content-start gap-8">
            {base && <ViewOptions options={options} counts={countChanges(diff)} />}
            {options.lanes.includes("figures") && (
              <section>
                <h2 className="mb-2 font-semibold text-lg">{t("figures.title")}</h2>
                <FiguresTable changes={diff.figures} view={view} />
              </section>
            )}
            <section aria-labelledby="changed-text">
              <h2 id="changed-text" className="mb-2 font-semibold text-lg">
                {t("text.title")}
              </h2>
              {!base && <p className="mb-3 text-ink-2">{t("text.whole")}</p>}
              {base && !hasShownChanges(diff, options) && (
                <p className="mb-3 text-ink-2">
                  {t(options.lanes.length < diffLanes.length ? "text.noneShown" : "text.none")}
                </p>
              )}
              <ChangedText diff={diff} whole={!base} options={options} ranges={ranges} />
            </section>
          </main>
          <Aside view={view} threads={threads} ranges={ranges} />
        </div>
      </div>
    </ReturnDraftProvider>
  );
}

async function Aside({
  view,
  threads,
  ranges,
}: {
  view: ReviewView;
  threads: readonly ThreadView[];
  ranges: ReturnType<typeof rangesOf>;
}) {
  const t = await getTranslations("review");
  const { round, revision, lastReturn, allowedActs } = view;
  const isOpen = round?.status === "open";
  return (
    <aside
      aria-label={t("beside")}
      className="grid content-start gap-6 lg:sticky lg:top-5 lg:max-h-[calc(100dvh-40px)] lg:-mx-1 lg:self-start lg:overflow-y-auto lg:px-1"
    >
      {isOpen ? (
        <DecisionBox
          pieceId={view.piece.id}
          seen={{ version: round.version, revisionHash: revision.hash }}
          allowedActs={allowedActs}
          openThreads={threads.filter(({ status }) => status === "open").length}
        />
      ) : (
        <Alert>{t("notInReview")}</Alert>
      )}
      {lastReturn && (
        <SaidSoFar title={t("decision.lastReturn")} decisions={[lastReturn]} ranges={ranges} />
      )}
      {round && (
        <SaidSoFar title={t("decision.said")} decisions={round.decisions} ranges={ranges} />
      )}
      <ReviewComments
        pieceId={view.piece.id}
        revisionId={revision.id}
        threads={threads}
        canReturn={isOpen && allowedActs["request-changes"] === null}
      />
      <ReviewKeys />
    </aside>
  );
}

const hasShownChanges = (diff: DocumentDiff, { lanes }: ReviewOptions): boolean =>
  Object.values(diff.fragments).some((changes) =>
    changes.some((change) => isBlockShown(change, lanes)),
  );

function countChanges(diff: DocumentDiff): Record<DiffLane, number> {
  const listed = listChanges(diff);
  return Object.fromEntries(
    diffLanes.map((lane) => [lane, listed.filter((change) => change.lane === lane).length]),
  ) as Record<DiffLane, number>;
}

async function ReviewHeader({
  view,
  openPoints,
  mayReview,
}: Pick<ReviewRoomProps, "view" | "openPoints" | "mayReview">) {
  const t = await getTranslations("review");
  const format = await getFormatter();
  const { piece, revision, round, base } = view;
  const place = placeName(piece, await getLocale());
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
        {mayReview && (
          <Link className="underline-offset-4 hover:underline" href="/to-review">
            {t("toReview")}
          </Link>
        )}
        {place && <span>{place}</span>}
      </p>
      <h1 className="font-serif text-2xl" lang="zh-CN">
        {piece.headline}
      </h1>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <ComparePicker
          texts={view.comparable}
          before={base?.key ?? null}
          after={revision.id}
          reason={view.baseReason}
          usualBases={view.usualBases}
          older={view.hasOlder ? `/pieces/${piece.id}/history` : null}
        />
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
            {round.note && <span className="ml-3">{round.note}</span>}
          </p>
        </>
      )}
      <OpenPointsNotice points={openPoints} />
      {view.editsSince > 0 && (
        <Alert tone="warn">{t("editsSince", { count: view.editsSince })}</Alert>
      )}
    </header>
  );
}
