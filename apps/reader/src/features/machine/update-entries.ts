import type { UpdateRow } from "@fangzhi/database/published";
import type { Language } from "../../shared/language.tsx";
import type { AtomEntry } from "./atom-feed.ts";

/** How many versions a feed goes back. */
export const feedLength = 50;

/** Versions as entries of a feed; minor edits are not among them, so `updated` means something. */
export function updateEntries(updates: readonly UpdateRow[], language: Language): AtomEntry[] {
  return updates.map((update) => {
    const { pieceId, number, changeKind, headline, piece } = update;
    const label = language.t(`change.${changeKind}`);
    return {
      name: `${pieceId}/${number}`,
      title:
        changeKind === "first" ? headline : language.t("change.named", { change: label, headline }),
      at: update.publishedAt,
      path: `/p/${piece.slug}/v/${number}`,
      category: { term: changeKind, label },
      summary: summaryOf(update, language),
    };
  });
}

function summaryOf(update: UpdateRow, language: Language): string {
  const changes = update.figureChanges.map(
    ({ metric, from, to }) =>
      `${language.named(metric)} ${[from?.phrase ?? "—", to?.phrase ?? "—"].join(" → ")}`,
  );
  return [update.publicNote || update.piece.summary, ...changes].join("\n");
}
