import type { FigureChange } from "@fangzhi/document/diff";
import type { ReviewView, ShownFigure } from "@fangzhi/types";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Badge, type Tone } from "#components/ui/badge.tsx";
import { Table, TableCell, TableHead, TableRow } from "#components/ui/table.tsx";

/** What changed behind and in the figures, before any word of the text: this is what errs dearest. */
export async function FiguresTable({
  changes,
  view,
}: {
  changes: readonly FigureChange[];
  view: ReviewView;
}) {
  const t = await getTranslations("review.figures");
  if (changes.length === 0) return <p className="text-ink-2">{t("none")}</p>;
  return (
    <Table label={t("title")}>
      <thead>
        <tr>
          {(["metric", "before", "after", "relation", "period", "source", "reason"] as const).map(
            (column) => (
              <TableHead key={column}>{t(column)}</TableHead>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <FigureRow key={rowKey(change)} change={change} view={view} />
        ))}
      </tbody>
    </Table>
  );
}

const rowKey = ({ figureId, before, after }: FigureChange) =>
  `${figureId} ${before?.position} ${after?.position}`;

const relationTones: Partial<Record<string, Tone>> = { contradicts: "bad", changes: "decide" };

async function FigureRow({ change, view }: { change: FigureChange; view: ReviewView }) {
  const t = await getTranslations("review.figures");
  const after = change.after && view.figures[change.after.revisionId];
  const before = change.before && view.figures[change.before.revisionId];
  const shown = after ?? before;
  const relation = view.relations[change.figureId];
  return (
    <TableRow data-change tabIndex={-1} className="scroll-mt-24">
      <TableCell className="min-w-32">
        <MetricName shown={shown} />
        <span className="mt-1 flex flex-wrap gap-1">
          {change.kinds.map((kind) => (
            <Badge key={kind} tone={kind === "unbound" ? "warn" : "plain"}>
              {t(`kinds.${kind}`)}
            </Badge>
          ))}
        </span>
      </TableCell>
      <TableCell>
        {change.before && (
          <del className="whitespace-nowrap text-rose decoration-rose/50">
            {change.before.phrase}
          </del>
        )}
      </TableCell>
      <TableCell>
        {change.after && (
          <ins className="whitespace-nowrap font-medium text-jade no-underline">
            {change.after.phrase}
          </ins>
        )}
      </TableCell>
      <TableCell>
        {relation && (
          <Badge tone={relationTones[relation] ?? "plain"}>{t(`relations.${relation}`)}</Badge>
        )}
      </TableCell>
      <TableCell className="min-w-24">
        <Pair before={before?.periodText} after={after?.periodText} />
      </TableCell>
      <TableCell className="min-w-40">
        <Pair before={before?.sourceTitle} after={after?.sourceTitle} />
      </TableCell>
      <TableCell className="min-w-32">
        {shown && t(`reasons.${shown.reason}`)}
        {shown?.note && <p className="text-ink-2 text-sm">{shown.note}</p>}
        {shown && <p className="text-ink-2 text-sm">{shown.proposedBy}</p>}
      </TableCell>
    </TableRow>
  );
}

const MetricName = ({ shown }: { shown: ShownFigure | null | undefined }) =>
  shown ? (
    <Link
      className="font-medium underline-offset-4 hover:underline"
      href={`/metrics/${shown.metricId}`}
    >
      {shown.metricName}
    </Link>
  ) : null;

/** One value when both are alike, old above new when they differ. */
function Pair({ before, after }: { before: string | undefined; after: string | undefined }) {
  if (before === after || before === undefined || after === undefined) return after ?? before;
  return (
    <>
      <del className="block text-rose text-sm decoration-rose/50">{before}</del>
      <ins className="block text-jade no-underline">{after}</ins>
    </>
  );
}
