import type { MetricUse } from "@fangzhi/types";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import { MarkedSentence } from "./marked-sentence.tsx";

/** Every sentence that says the metric, by piece: in the draft, live, and in what was frozen before. */
export function WhereUsed({
  uses,
  currentId,
}: {
  uses: readonly MetricUse[];
  currentId: string | null;
}) {
  const t = useTranslations("metrics.uses");
  if (uses.length === 0) return <p className="border-t py-4 text-ink-2">{t("none")}</p>;
  const pieces = Map.groupBy(uses, (use) => use.pieceId);
  return (
    <ul className="divide-y border-y">
      {[...pieces].map(([pieceId, said]) => (
        <li key={pieceId} className="py-4">
          <PieceUses pieceId={pieceId} uses={said} currentId={currentId} />
        </li>
      ))}
    </ul>
  );
}

function PieceUses({
  pieceId,
  uses,
  currentId,
}: {
  pieceId: string;
  uses: readonly MetricUse[];
  currentId: string | null;
}) {
  const t = useTranslations("metrics.uses");
  const now = uses.filter((use) => use.where === "draft" || use.isLive);
  const before = uses.filter((use) => !now.includes(use));
  return (
    <article className="grid gap-2">
      <h3>
        <Link
          href={`/pieces/${pieceId}`}
          className="font-medium underline-offset-4 hover:underline"
        >
          {uses[0]?.headline || t("untitled")}
        </Link>
      </h3>
      <ul className="grid gap-2">
        {now.map((use) => (
          <Use key={keyOf(use)} use={use} currentId={currentId} />
        ))}
      </ul>
      {before.length > 0 && (
        <details>
          <summary className="cursor-pointer text-ink-2 text-sm">
            {t("before", { count: before.length })}
          </summary>
          <ul className="mt-2 grid gap-2">
            {before.map((use) => (
              <Use key={keyOf(use)} use={use} currentId={currentId} />
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}

const keyOf = (use: MetricUse): string =>
  `${use.where} ${use.number} ${use.metricRevisionId} ${use.sentence}`;

function Use({ use, currentId }: { use: MetricUse; currentId: string | null }) {
  const t = useTranslations("metrics");
  const isBehind = currentId !== null && use.metricRevisionId !== currentId;
  return (
    <li className="grid gap-x-4 sm:grid-cols-[112px_minmax(0,1fr)]">
      <p className="flex flex-wrap items-center gap-1.5 self-start text-ink-2 text-sm">
        {use.where === "draft" && t("uses.draft")}
        {use.where === "publication" && t("uses.version", { number: use.number ?? 0 })}
        {use.where === "revision" && t("uses.revision", { number: use.number ?? 0 })}
        {use.isLive && <Badge tone="good">{t("uses.live")}</Badge>}
        {isBehind && <Badge tone="warn">{t("uses.behind")}</Badge>}
      </p>
      <p lang="zh-CN">
        <MarkedSentence sentence={use.sentence} phrase={use.phrase} tone="plain" />
      </p>
    </li>
  );
}
