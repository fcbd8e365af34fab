"use client";

import { type BylineEntry, type BylineRole, bylineRoles, type PieceChoices } from "@fangzhi/types";
import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useRef } from "react";
import { Button, IconButton } from "#components/ui/button.tsx";
import { controlLook, Input } from "#components/ui/input.tsx";
import { classNames } from "#lib/class-names.ts";

/** Who is named, as what, in which order; the order changes by buttons or Alt with an arrow key. */
export function BylineFields({
  byline,
  people,
  error,
  onChange,
}: {
  byline: readonly BylineEntry[];
  people: PieceChoices["people"];
  error: string | undefined;
  onChange: (byline: BylineEntry[]) => void;
}) {
  const t = useTranslations("writing.details");
  const listId = useId();
  const rows = useRef<HTMLOListElement>(null);

  const replace = (index: number, part: Partial<BylineEntry>) =>
    onChange(byline.map((entry, at) => (at === index ? { ...entry, ...part } : entry)));
  const move = (index: number, by: -1 | 1) => {
    const entry = byline[index];
    if (!entry || index + by < 0 || index + by >= byline.length) return;
    const next = byline.toSpliced(index, 1);
    onChange(next.toSpliced(index + by, 0, entry));
  };
  const moveByKey = (event: KeyboardEvent, index: number) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
    if (!event.altKey || by === null) return;
    event.preventDefault();
    move(index, by);
    const field = rows.current?.children[index + by]?.querySelector("input");
    requestAnimationFrame(() => field?.focus());
  };
  const rename = (index: number, name: string) =>
    replace(index, { name, personId: people.find((person) => person.name === name)?.id ?? null });
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 font-medium">{t("fields.byline")}</legend>
      <p className="text-ink-2 text-sm">{t("bylineHint")}</p>
      <datalist id={listId}>
        {people.map((person) => (
          <option key={person.id}>{person.name}</option>
        ))}
      </datalist>
      <ol ref={rows} className="grid gap-2">
        {byline.map((entry, index) => (
          // The order is the identity here: entries have none of their own.
          <li key={`${index}-${byline.length}`} className="flex items-center gap-1">
            <select
              aria-label={t("roleOf", { position: index + 1 })}
              className={classNames(controlLook, "h-9 w-32 shrink-0 px-2")}
              value={entry.role}
              onChange={(event) => replace(index, { role: event.target.value as BylineRole })}
            >
              {bylineRoles.map((role) => (
                <option key={role} value={role}>
                  {t(`roles.${role}`)}
                </option>
              ))}
            </select>
            <Input
              aria-label={t("nameOf", { position: index + 1 })}
              list={listId}
              maxLength={40}
              autoComplete="off"
              value={entry.name}
              onChange={(event) => rename(index, event.target.value)}
              onKeyDown={(event) => moveByKey(event, index)}
            />
            <IconButton
              label={t("moveUp", { name: entry.name })}
              disabledReason={index === 0 ? t("isFirst") : undefined}
              onClick={() => move(index, -1)}
            >
              <ArrowUp aria-hidden />
            </IconButton>
            <IconButton
              label={t("moveDown", { name: entry.name })}
              disabledReason={index === byline.length - 1 ? t("isLast") : undefined}
              onClick={() => move(index, 1)}
            >
              <ArrowDown aria-hidden />
            </IconButton>
            <IconButton
              label={t("removeName", { name: entry.name })}
              onClick={() => onChange(byline.toSpliced(index, 1))}
            >
              <X aria-hidden />
            </IconButton>
          </li>
        ))}
      </ol>
      {error && (
        <p role="alert" className="text-rose text-sm">
          {error}
        </p>
      )}
      <Button
        size="small"
        className="w-fit"
        disabledReason={byline.length >= 20 ? t("bylineFull") : undefined}
        onClick={() => onChange([...byline, { role: "reporter", name: "", personId: null }])}
      >
        <Plus aria-hidden />
        {t("addName")}
      </Button>
    </fieldset>
  );
}
