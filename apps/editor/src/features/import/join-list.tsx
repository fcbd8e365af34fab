"use client";

import type { JoinProposal } from "@fangzhi/document/import";
import { Check, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { useKeys } from "#features/metrics/use-keys.ts";
import { classNames } from "#lib/class-names.ts";
import type { JoinDecision, PageDecisions } from "./use-page-decisions.ts";

/** The broken sentences of a page, each to be joined or left. J and K walk, A joins, L leaves. */
export function JoinList({ joins, decideJoin }: Pick<PageDecisions, "joins" | "decideJoin">) {
  const t = useTranslations("import.joins");
  const list = useRef<HTMLOListElement>(null);
  const open = joins.filter(({ decision }) => decision === null);

  // The pressed button gives way to another one: the focus must not be lost with it.
  const focusItem = (at: number) =>
    setTimeout(() => list.current?.children[at]?.querySelector("button")?.focus());
  const decide = (at: number, decision: JoinDecision | null, next = at) => {
    const join = joins[at];
    if (!join) return;
    decideJoin([join.proposal.id], decision);
    focusItem(Math.min(next, joins.length - 1));
  };
  const keys = useKeys((key, event) => {
    const items = [...(list.current?.children ?? [])];
    const at = items.findIndex(
      (item) => event.target instanceof Node && item.contains(event.target),
    );
    if (at < 0) return;
    if (key === "a") decide(at, "joined", at + 1);
    else if (key === "l") decide(at, "left", at + 1);
    else if (key === "j") focusItem(Math.min(at + 1, joins.length - 1));
    else if (key === "k") focusItem(Math.max(at - 1, 0));
  });
  if (joins.length === 0) return null;
  return (
    <div ref={keys} className="grid gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <Button
          size="small"
          disabledReason={open.length === 0 ? t("allDecided") : undefined}
          onClick={() =>
            decideJoin(
              open.map(({ proposal }) => proposal.id),
              "joined",
            )
          }
        >
          <Check aria-hidden />
          {t("acceptAll")}
        </Button>
        <span className="text-ink-2 text-sm" aria-live="polite">
          {t("open", { count: open.length })}
        </span>
        <span className="text-ink-2 text-sm max-sm:hidden">{t("keys")}</span>
      </div>
      <ol ref={list} aria-label={t("list")} className="grid gap-3">
        {joins.map(({ proposal, decision }, at) => (
          <li
            key={proposal.id}
            className={classNames(
              "grid gap-2 rounded-md border px-4 py-3",
              decision === "left" && "text-ink-2",
            )}
          >
            <JoinWords proposal={proposal} isJoined={decision === "joined"} />
            <JoinActs
              proposal={proposal}
              decision={decision}
              onDecide={(next) => decide(at, next)}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}

function JoinWords({ proposal, isJoined }: { proposal: JoinProposal; isJoined: boolean }) {
  const t = useTranslations("import.joins");
  const { before, followIds, reasons } = proposal;
  return (
    <>
      <div
        lang="zh-CN"
        className="grid gap-x-6 gap-y-1 font-serif text-lg leading-8 sm:grid-cols-2"
      >
        <p>
          <span className="block font-sans text-ink-2 text-sm">{t("before")}</span>…{before.left}
          <br />
          {before.right}…
        </p>
        <p>
          <span className="block font-sans text-ink-2 text-sm">{t("after")}</span>…{before.left}
          <mark className="bg-jade-wash text-inherit">{before.right}</mark>…
        </p>
      </div>
      <p className="text-ink-2 text-sm">
        {t("because", { reasons: reasons.map((reason) => t(`reasons.${reason}`)).join(t("and")) })}
        {followIds.length > 0 && ` ${t("follows", { count: followIds.length })}`}
      </p>
      {isJoined && <span className="sr-only">{t("joined")}</span>}
    </>
  );
}

function JoinActs({
  proposal,
  decision,
  onDecide,
}: {
  proposal: JoinProposal;
  decision: JoinDecision | null;
  onDecide: (decision: JoinDecision | null) => void;
}) {
  const t = useTranslations("import.joins");
  const named = { left: proposal.before.left.slice(-6), right: proposal.before.right.slice(0, 6) };
  if (decision) {
    return (
      <div className="flex items-center gap-2">
        <Badge tone={decision === "joined" ? "good" : "plain"}>{t(decision)}</Badge>
        <Button size="small" look="quiet" onClick={() => onDecide(null)}>
          {t("undo")}
        </Button>
      </div>
    );
  }
  return (
    <div className="flex gap-2">
      <Button size="small" aria-label={t("joinNamed", named)} onClick={() => onDecide("joined")}>
        <Check aria-hidden />
        {t("join")}
      </Button>
      <Button
        size="small"
        look="quiet"
        aria-label={t("leaveNamed", named)}
        onClick={() => onDecide("left")}
      >
        <X aria-hidden />
        {t("leave")}
      </Button>
    </div>
  );
}
