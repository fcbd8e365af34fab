"use client";

import { importLimits } from "@fangzhi/types";
import { FileUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { type SubmitEvent, useRef } from "react";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Textarea } from "#components/ui/input.tsx";
import { classNames } from "#lib/class-names.ts";
import type { PageSource } from "./read-page.ts";
import { useDroppedFile } from "./use-dropped-file.ts";

/** The page to import: pasted, chosen or dropped. What was pasted stays whatever becomes of it. */
export function SourceForm({
  text,
  onText,
  onSource,
  busy,
  refusal,
}: {
  text: string;
  onText: (text: string) => void;
  onSource: (source: PageSource) => void;
  busy: boolean;
  refusal: string | undefined;
}) {
  const t = useTranslations("import.source");
  const chooser = useRef<HTMLInputElement>(null);
  const isTooLong = text.length > importLimits.characters * 2;
  const tooLong = isTooLong ? t("tooLong", { limit: importLimits.characters }) : undefined;

  const isOver = useDroppedFile((file) => {
    if (!busy) onSource(file);
  });
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file && !busy) onSource(file);
    // The same file may be chosen again after it was mended.
    if (chooser.current) chooser.current.value = "";
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!busy && text.trim() !== "") onSource(text);
  };
  return (
    <form onSubmit={submit} className="grid max-w-[46rem] gap-6">
      <p className="text-ink-2">{t("intro")}</p>
      {refusal && <Alert tone="bad">{refusal}</Alert>}
      <div
        className={classNames(
          "grid justify-items-start gap-2 rounded-md border border-dashed px-4 py-5",
          isOver && "border-cinnabar bg-hover",
        )}
      >
        <input
          ref={chooser}
          type="file"
          accept=".txt,.md,.markdown,.docx,text/plain,text/markdown"
          aria-label={t("file")}
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => take(event.target.files)}
        />
        <Button onClick={() => chooser.current?.click()} busy={busy}>
          <FileUp aria-hidden />
          {t("choose")}
        </Button>
        <p className="text-ink-2 text-sm">{t("fileHint")}</p>
      </div>
      <Field label={t("paste")} hint={t("pasteHint")} error={tooLong}>
        <Textarea
          value={text}
          rows={12}
          lang="zh-CN"
          className="font-serif leading-8"
          onChange={(event) => onText(event.target.value)}
        />
      </Field>
      <Button
        look="primary"
        type="submit"
        busy={busy}
        disabledReason={tooLong ?? (text.trim() === "" ? t("nothing") : undefined)}
        className="justify-self-start"
      >
        {busy ? t("reading") : t("read")}
      </Button>
    </form>
  );
}
