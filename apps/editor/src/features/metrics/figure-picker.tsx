"use client";

import type { FigureChoice } from "@fangzhi/types";
import { Command } from "cmdk";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { useFigureSearch } from "./use-figure-search.ts";
import { useMetricRefusal } from "./use-metric-refusal.ts";

export interface FigurePickerProps {
  /** The piece's own place: its metrics come first. */
  region: string | null;
  industry: string | null;
  onPick: (choice: FigureChoice) => void;
  /** Escape, or Backspace in an empty field. */
  onCancel?: () => void;
  /** Offers to name a new metric with what was typed. */
  onCreate?: (typed: string) => void;
  /** What was typed before the picker opened. */
  query?: string;
}

/**
 * Finds a metric's value by name, pinyin initials or number, and hands it over to be inserted. Keys
 * that an input method is composing with never choose anything (cmdk ignores them).
 */
export function FigurePicker(props: FigurePickerProps) {
  const { region, industry, onPick, onCancel, onCreate } = props;
  const t = useTranslations("metrics.picker");
  const [typed, setTyped] = useState(props.query ?? "");
  const [composing, setComposing] = useState(false);
  const { choices, refusal, isOld, reload } = useFigureSearch(
    typed,
    { region, industry },
    composing,
  );
  const refusalMessage = useMetricRefusal();
  return (
    <Command
      label={t("label")}
      shouldFilter={false}
      loop
      className="grid grid-cols-[minmax(0,1fr)]"
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        const isEmptyBackspace = event.key === "Backspace" && typed === "";
        if (event.key === "Escape" || isEmptyBackspace) {
          event.preventDefault();
          event.stopPropagation();
          onCancel?.();
        }
      }}
    >
      <Command.Input
        autoFocus
        value={typed}
        onValueChange={setTyped}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        placeholder={t("placeholder")}
        className="h-10 w-full border-b bg-transparent px-3 outline-none placeholder:text-ink-2"
      />
      <Command.List
        aria-busy={isOld}
        className="max-h-80 overflow-y-auto overscroll-contain p-1 [&_[cmdk-list-sizer]]:grid [&_[cmdk-list-sizer]]:grid-cols-[minmax(0,1fr)]"
      >
        {refusal && (
          <div className="grid justify-items-start gap-2 px-3 py-3">
            <p className="text-rose">{refusalMessage(refusal)}</p>
            <Button size="small" onClick={reload}>
              {t("reload")}
            </Button>
          </div>
        )}
        {!refusal && choices?.length === 0 && !isOld && (
          <p className="px-3 py-3 text-ink-2">{t("nothing", { typed })}</p>
        )}
        {choices?.map((choice) => (
          <Command.Item
            key={choice.revisionId}
            value={choice.revisionId}
            onSelect={() => onPick(choice)}
            className="cursor-pointer rounded-sm px-3 py-2 data-[selected=true]:bg-hover"
          >
            <Choice choice={choice} />
          </Command.Item>
        ))}
        {onCreate && typed.trim() !== "" && !isOld && (
          <Command.Item
            value="new-metric"
            onSelect={() => onCreate(typed.trim())}
            className="cursor-pointer rounded-sm border-t px-3 py-2 data-[selected=true]:bg-hover"
          >
            {t("create", { typed: typed.trim() })}
          </Command.Item>
        )}
      </Command.List>
    </Command>
  );
}

function Choice({ choice }: { choice: FigureChoice }) {
  const t = useTranslations("metrics");
  return (
    <span lang="zh-CN" className="grid grid-cols-[minmax(0,1fr)] gap-0.5">
      <span className="flex items-baseline gap-2">
        <span className="truncate">{choice.metricName}</span>
        <span className="ml-auto shrink-0 font-medium font-serif">{choice.phrase}</span>
      </span>
      <span className="flex items-baseline gap-2 text-ink-2 text-sm">
        <span className="truncate">
          {!choice.isOfPlace && `${choice.regionName}·${choice.industryName} · `}
          {choice.periodText} · {choice.sourceTitle}
        </span>
        {choice.state === "proposed" && (
          <Badge tone="warn" className="ml-auto shrink-0">
            {t("states.proposed")}
          </Badge>
        )}
      </span>
    </span>
  );
}
