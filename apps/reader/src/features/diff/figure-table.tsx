import type { FigureChange, ShownValue } from "@fangzhi/database/published";
import { useLanguage } from "../../shared/language.tsx";
import { TableScroll } from "../lists/table-scroll.tsx";

/** The figures that changed: old → new with as-of and source, and why the new value exists. */
export function FigureTable(props: { changes: readonly FigureChange[] }) {
  const { t, named, href } = useLanguage();
  if (props.changes.length === 0) return <p>{t("diff.noFigures")}</p>;
  return (
    <TableScroll label={t("diff.figures")}>
      <thead>
        <tr>
          <th scope="col">{t("diff.metric")}</th>
          <th scope="col">{t("diff.before")}</th>
          <th scope="col">{t("diff.after")}</th>
          <th scope="col">{t("diff.reason")}</th>
        </tr>
      </thead>
      <tbody>
        {props.changes.map((change) => (
          <tr key={`${change.figureId}-${change.from?.phrase}`}>
            <th scope="row">
              <a href={href(`/metric/${change.metric.id}`)}>{named(change.metric)}</a>
              {behindTheWords(change).map((aspect) => (
                <small key={aspect}>{t(`diff.${aspect}Changed`)}</small>
              ))}
            </th>
            <td lang="zh-CN">{change.from ? <Side value={change.from} is="del" /> : "—"}</td>
            <td lang="zh-CN">{change.to ? <Side value={change.to} is="ins" /> : "—"}</td>
            <td>
              {change.from && change.to && change.reason && t(`reason.${change.reason}`)}
              {!change.from && t("history.came")}
              {!change.to && t("history.went")}
            </td>
          </tr>
        ))}
      </tbody>
    </TableScroll>
  );
}

const aspects = ["value", "period", "source", "metric"] as const;

/** What changed although the words stayed; a change of words shows itself. */
function behindTheWords({ kinds, from, to }: FigureChange) {
  if (!from || !to || kinds.includes("phrase")) return [];
  return aspects.filter((aspect) => kinds.includes(aspect));
}

function Side(props: { value: ShownValue; is: "del" | "ins" }) {
  const Mark = props.is;
  const { phrase, periodText, sourceTitle } = props.value;
  return (
    <>
      <Mark className="values">{phrase}</Mark>
      <small>{periodText}</small>
      <small>{sourceTitle}</small>
    </>
  );
}
