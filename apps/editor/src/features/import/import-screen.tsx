"use client";

import type { Page } from "@fangzhi/document/import";
import type { PieceChoices } from "@fangzhi/types";
import { useState } from "react";
import { useAct } from "#lib/use-act.ts";
import { useRefusalMessage } from "#lib/use-refusal-message.ts";
import { PageReview } from "./page-review.tsx";
import { type PageSource, readPage } from "./read-page.ts";
import { SourceForm } from "./source-form.tsx";

export type ImportChoices = Pick<PieceChoices, "regions" | "industries"> & { readerUrl: string };

/** Imports a page in steps: what it is, what was read in it, and then a piece in its writing room. */
export function ImportScreen(choices: ImportChoices) {
  const refusalMessage = useRefusalMessage();
  const { run, busy, refusal } = useAct(readPage);
  const [text, setText] = useState("");
  const [page, setPage] = useState<Page | null>(null);

  async function read(source: PageSource) {
    const answer = await run(source);
    if (!answer) return;
    setPage(answer.value);
    window.scrollTo({ top: 0 });
  }
  if (page) return <PageReview {...choices} page={page} onBack={() => setPage(null)} />;
  return (
    <SourceForm
      text={text}
      onText={setText}
      onSource={(source) => void read(source)}
      busy={busy}
      refusal={refusalMessage(refusal)}
    />
  );
}
