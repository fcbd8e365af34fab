import type { DeskPiece, LivePiece, PublishingDeskView, WaitingPiece } from "@fangzhi/types";
import Link from "next/link";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { Page } from "#components/page.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { environment } from "#environment.ts";
import { classNames } from "#lib/class-names.ts";
import { placeName } from "#lib/place-name.ts";
import { refusalMessage } from "#lib/refusal-message.ts";
import { PublishSheet } from "./publish-sheet.tsx";
import { UnscheduleButton } from "./unschedule-button.tsx";
import { WithdrawDialog } from "./withdraw-dialog.tsx";

/** Where the chief signs off: what waits on top, what is live below. */
export async function PublishingDesk({ desk }: { desk: PublishingDeskView }) {
  const t = await getTranslations("publishing");
  const isScheduled = ({ stage }: WaitingPiece) => stage === "scheduled";
  const scheduled = desk.waiting.filter(isScheduled);
  const waiting = desk.waiting.filter((piece) => !isScheduled(piece));
  return (
    <Page title={t("title")}>
      <Section id="waiting" title={t("waiting")}>
        {waiting.length > 0 ? (
          <WaitingTable label={t("waiting")} pieces={waiting} />
        ) : (
          <EmptyState title={t("waitingEmpty")}>{t("waitingEmptyText")}</EmptyState>
        )}
      </Section>
      {scheduled.length > 0 && (
        <Section id="scheduled" title={t("scheduled")}>
          <WaitingTable label={t("scheduled")} pieces={scheduled} />
        </Section>
      )}
      <Section id="live" title={t("live")}>
        {desk.live.length > 0 ? (
          <PieceTable label={t("live")}>
            {desk.live.map((piece) => (
              <LiveRow key={piece.id} piece={piece} />
            ))}
          </PieceTable>
        ) : (
          <EmptyState title={t("liveEmpty")}>{t("liveEmptyText")}</EmptyState>
        )}
      </Section>
    </Page>
  );
}

const Section = ({
  id,
  title,
  children,
}: {
  id: string;
  title: string;
  children: React.ReactNode;
}) => (
  <section aria-labelledby={id} className="mb-4 min-w-0">
    <h2 id={id} className="mb-3 font-serif text-xl">
      {title}
    </h2>
    {children}
  </section>
);

const WaitingTable = ({ label, pieces }: { label: string; pieces: readonly WaitingPiece[] }) => (
  <PieceTable label={label}>
    {pieces.map((piece) => (
      <WaitingRow key={piece.id} piece={piece} />
    ))}
  </PieceTable>
);

const columns = "md:grid-cols-[minmax(0,1fr)_18rem_16rem] md:gap-6";

/** A line a piece; on a narrow screen its state and acts stand under its headline. */
async function PieceTable({ label, children }: { label: string; children: React.ReactNode }) {
  const t = await getTranslations("publishing.columns");
  return (
    <>
      <div
        aria-hidden
        className={classNames("border-b pb-2 text-ink-2 text-sm max-md:hidden md:grid", columns)}
      >
        <span>{t("headline")}</span>
        <span>{t("state")}</span>
        <span>{t("acts")}</span>
      </div>
      <ul aria-label={label}>{children}</ul>
    </>
  );
}

const PieceLine = ({ piece, children }: { piece: DeskPiece; children: React.ReactNode }) => (
  <li className={classNames("grid gap-2 border-b py-3 last:border-b-0", columns)}>
    <div className="min-w-0">
      <Headline piece={piece} />
    </div>
    {children}
  </li>
);

async function Headline({ piece }: { piece: DeskPiece }) {
  const place = placeName(piece, await getLocale());
  return (
    <>
      <Link
        lang="zh-CN"
        className="font-serif text-lg underline-offset-4 hover:underline"
        href={`/pieces/${piece.id}`}
      >
        {piece.headline}
      </Link>
      {place && <p className="text-ink-2 text-sm">{place}</p>}
    </>
  );
}

async function WaitingRow({ piece }: { piece: WaitingPiece }) {
  const t = await getTranslations("publishing");
  const every = await getTranslations();
  const format = await getFormatter();
  const { approved, allowedActs, version } = piece;
  const when = (at: string) =>
    format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" });
  const why = (refusal: (typeof allowedActs)["publish"]) =>
    refusal ? refusalMessage(every, refusal) : undefined;
  return (
    <PieceLine piece={piece}>
      <div>
        <p>{t("approvedAt", { at: when(approved.approvedAt) })}</p>
        {piece.scheduledFor && (
          <Badge tone="decide">{t("scheduledFor", { at: when(piece.scheduledFor) })}</Badge>
        )}
        {piece.missed && (
          <p className="max-w-96 text-rose">
            {t("missed", {
              at: when(piece.missed.dueAt),
              why: refusalMessage(every, piece.missed.refusal),
            })}
          </p>
        )}
        {approved.editsSince > 0 && (
          <p className="text-ochre">{t("editsSince", { count: approved.editsSince })}</p>
        )}
      </div>
      <div className="flex flex-wrap items-start gap-2">
        <PublishSheet
          piece={{
            pieceId: piece.id,
            headline: piece.headline,
            seenVersion: version,
            revisionId: approved.revisionId,
            number: (piece.liveNumber ?? 0) + 1,
            isScheduled: piece.stage === "scheduled",
            disabledReason: why(allowedActs.publish),
          }}
        />
        {piece.stage === "scheduled" && (
          <UnscheduleButton
            pieceId={piece.id}
            seenVersion={version}
            disabledReason={why(allowedActs.unschedule)}
          />
        )}
        <Button asChild look="quiet">
          <Link href={`/pieces/${piece.id}/review?revision=${approved.revisionId}`}>
            {t("review")}
          </Link>
        </Button>
      </div>
    </PieceLine>
  );
}

async function LiveRow({ piece }: { piece: LivePiece }) {
  const t = await getTranslations("publishing");
  const every = await getTranslations();
  const format = await getFormatter();
  const { allowedActs, liveNumber, liveSlug } = piece;
  const when = (at: string) =>
    format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" });
  return (
    <PieceLine piece={piece}>
      <p>
        {t("version", { number: liveNumber ?? 0 })}
        {piece.withdrawn && (
          <>
            {" "}
            <Badge tone="bad">{t("withdrawn")}</Badge>
          </>
        )}
      </p>
      <div className="-mt-1.5 -ml-3 flex flex-wrap items-start gap-2">
        {liveSlug && (
          <Button asChild look="quiet">
            <a href={new URL(`/p/${liveSlug}`, environment().READER_URL).href}>{t("view")}</a>
          </Button>
        )}
        <WithdrawDialog
          pieceId={piece.id}
          seenVersion={piece.version}
          callsOff={
            piece.scheduledFor
              ? t("withdrawal.callsOff", { at: when(piece.scheduledFor) })
              : undefined
          }
          disabledReason={
            allowedActs.withdraw ? refusalMessage(every, allowedActs.withdraw) : undefined
          }
        />
      </div>
    </PieceLine>
  );
}
