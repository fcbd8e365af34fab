"use client";

import { presenceOf } from "@fangzhi/collab-protocol";
import { figuresIn } from "@fangzhi/document";
import type { RuleChoices } from "@fangzhi/quantity";
import type {
  EventRow,
  PieceChoices,
  PieceView,
  PublishedVersions,
  RevisionRow,
} from "@fangzhi/types";
import { useRouter } from "next/navigation";
import { useEffect, useMemo, useState } from "react";
import { useCommentAnchor } from "#features/comments/use-comment-anchor.ts";
import { useThreads } from "#features/comments/use-threads.ts";
import { useProposals } from "#features/metrics/use-proposals.ts";
import { useChecks } from "./checks/use-checks.ts";
import { useCopyToasts } from "./collaboration/use-copy-toasts.ts";
import { type LiveView, useLiveDocument } from "./collaboration/use-live-document.ts";
import { DetailsSheet } from "./details/details-sheet.tsx";
import { CardPopover } from "./figures/card-popover.tsx";
import { PickerPopover } from "./figures/picker-popover.tsx";
import { useDraftDocument } from "./figures/use-draft-document.ts";
import { RoomHeader } from "./header/room-header.tsx";
import { HelpDialog } from "./help-dialog.tsx";
import { NumberCard } from "./numbers/number-card.tsx";
import { useBindableValues } from "./numbers/use-bindable-values.ts";
import { useNumbers } from "./numbers/use-numbers.ts";
import { usePasteToast } from "./numbers/use-paste-toast.ts";
import { useRecordedValues } from "./numbers/use-recorded-values.ts";
import { Rail, RailSheet, type RailTab } from "./rail/rail.tsx";
import { RoomNotice } from "./room-notice.tsx";
import { PublishedVersionsProvider } from "./sections/published-versions.tsx";
import { SectionDialog } from "./sections/section-dialog.tsx";
import { SlashMenu } from "./slash/slash-menu.tsx";
import { useStore } from "./store.ts";
import { NextAct } from "./submit/next-act.tsx";
import { ReturnedReasons } from "./submit/returned-reasons.tsx";
import { SubmitDialog } from "./submit/submit-dialog.tsx";
import { LinkDialog } from "./text/link-dialog.tsx";
import { PieceText } from "./text/piece-text.tsx";
import { SelectionToolbar } from "./text/selection-toolbar.tsx";
import { TableTools } from "./text/table-tools.tsx";
import { useFirstFocus } from "./text/use-first-focus.ts";
import { useTextHost } from "./text/use-text-host.ts";
import { useRoomKeys } from "./use-room-keys.ts";
import "./writing-room.css";

export interface WritingRoomProps {
  piece: PieceView;
  me: { id: string; name: string };
  choices: PieceChoices;
  /** Empty for a profile: only features assemble sections. */
  profiles: readonly PublishedVersions[];
  events: readonly EventRow[];
  revisions: readonly RevisionRow[];
  /** The newsroom's house rules. */
  rules: RuleChoices;
}

/** A page, not a form: the text in the middle, what is known about it beside it. */
export function WritingRoom({
  piece,
  me,
  choices,
  profiles,
  events,
  revisions,
  rules,
}: WritingRoomProps) {
  const live = useLiveDocument(piece.id);
  const host = useTextHost();
  const presence = useMemo(() => presenceOf(me), [me]);
  const document = useDraftDocument(live.ydoc, live.isReady);
  const figures = useMemo(() => (document ? figuresIn(document) : []), [document]);
  // A colleague's decision reaches this tab as another revision in the text.
  const pins = figures.map((figure) => figure.figureId + figure.revisionId).join();
  const { proposals, reload } = useProposals(piece.id, pins);
  const [isDetailsOpen, setDetailsOpen] = useState(false);
  const [isSubmitOpen, setSubmitOpen] = useState(false);
  const [isRailOpen, setRailOpen] = useState(false);
  const [tab, setTab] = useState<RailTab>("figures");
  const bindable = useBindableValues(piece, pins);
  const records = useRecordedValues(figures);
  useNumbers(host, { values: bindable.values, records, rules }, usePasteToast(host));
  useRoomKeys(host);
  useFirstFocus(host, live.access === "write");
  const checks = useChecks(host, piece.id);
  const comments = useThreads(piece.id);
  const comment = useCommentAnchor(piece.id, null);
  useFreshPiece(piece, live);
  useCopyToasts(piece.id, live.copies);

  const open = useMemo(() => proposals ?? [], [proposals]);
  useEffect(() => host.asked.set(new Set(open.map(({ figureId }) => figureId))), [host, open]);
  const unbound = useStore(host.numbers)?.unbound.length ?? 0;
  const figureCount = figures.length + unbound;
  const rail = {
    ...{
      piece,
      document,
      figureCount,
      checks,
      comments,
      host,
      events,
      revisions,
      tab,
      proposals: open,
    },
    onTab: setTab,
    onDecided: () => void reload(),
  };
  const showTab = (next: RailTab) => {
    setTab(next);
    if (window.innerWidth < 1100) setRailOpen(true);
  };
  const showProposals = () => {
    showTab("figures");
    if (window.innerWidth >= 1100)
      window.document.getElementById("proposals")?.scrollIntoView({ block: "nearest" });
  };
  return (
    <PublishedVersionsProvider profiles={profiles}>
      <RoomHeader
        piece={piece}
        live={live}
        onDetails={() => setDetailsOpen(true)}
        onHelp={() => host.help.set(true)}
        act={<NextAct piece={piece} onSubmit={() => setSubmitOpen(true)} />}
      />
      <div className="min-[1100px]:grid min-[1100px]:grid-cols-[minmax(0,1fr)_340px]">
        <main id="page" className="min-w-0 px-6 pt-10 pb-40 max-sm:px-4 max-sm:pt-6">
          <div className="mx-auto max-w-[40rem]">
            <RoomNotice piece={piece} />
            <ReturnedReasons piece={piece} host={host} />
            <PieceText live={live} host={host} me={presence} headline={piece.headline} />
          </div>
        </main>
        <Rail {...rail} />
      </div>
      <RailSheet {...rail} open={isRailOpen} onOpenChange={setRailOpen} />
      <SelectionToolbar
        host={host}
        onComment={(words) => {
          comment.set(words);
          showTab("comments");
        }}
      />
      <TableTools host={host} />
      <SlashMenu host={host} isFeature={piece.kind === "feature"} />
      <PickerPopover host={host} piece={piece} choices={choices} />
      <CardPopover host={host} onShowProposal={showProposals} />
      <NumberCard
        host={host}
        piece={piece}
        choices={choices}
        onRecorded={bindable.reload}
        onSkipped={checks.reload}
      />
      <LinkDialog host={host} />
      <SectionDialog host={host} />
      <HelpDialog host={host} />
      <DetailsSheet
        piece={piece}
        choices={choices}
        open={isDetailsOpen}
        onOpenChange={setDetailsOpen}
      />
      <SubmitDialog
        piece={piece}
        document={document}
        status={live.status}
        host={host}
        checks={checks}
        onChecks={() => showTab("checks")}
        open={isSubmitOpen}
        onOpenChange={setSubmitOpen}
      />
    </PublishedVersionsProvider>
  );
}

/** The socket hears first that the piece was submitted, returned or published: then it is read anew. */
function useFreshPiece(piece: PieceView, { access, status }: LiveView): void {
  const router = useRouter();
  const isKnown = status.kind !== "opening" && status.kind !== "offline";
  useEffect(() => {
    if (isKnown && access !== piece.access) router.refresh();
  }, [isKnown, access, piece.access, router]);
}
