import {
  type AttributeChange,
  type BlockChange,
  type BlockSide,
  hasMovedWords,
  type Segment,
} from "@fangzhi/document/diff";
import type { NodeJson } from "@fangzhi/types";
import { type MessageKey, useLanguage } from "../../shared/language.tsx";
import { TableScroll } from "../lists/table-scroll.tsx";

/** The blocks of a fragment with their changes in place; unchanged stretches are only counted. */
export function BlockChanges(props: { changes: readonly BlockChange[] }) {
  const { t } = useLanguage();
  return groupUnchanged(props.changes).map((group, index) =>
    "unchanged" in group ? (
      <p key={index} className="fold">
        {t("diff.unchanged", { count: group.unchanged })}
      </p>
    ) : (
      <ChangedBlock key={index} change={group} />
    ),
  );
}

type Group = { unchanged: number } | BlockChange;

function groupUnchanged(changes: readonly BlockChange[]): Group[] {
  const groups: Group[] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    if (change.kind !== "unchanged") groups.push(change);
    else if (last && "unchanged" in last) last.unchanged += 1;
    else groups.push({ unchanged: 1 });
  }
  return groups;
}

const marks: Partial<Record<BlockChange["kind"], MessageKey>> = {
  moved: "diff.movedHere",
  "moved-edited": "diff.movedHere",
  departed: "diff.movedFrom",
  added: "diff.addedBlock",
  removed: "diff.removedBlock",
};

function ChangedBlock({ change }: { change: BlockChange }) {
  const { t } = useLanguage();
  const mark = marks[change.kind];
  const classes = change.kind === "moved-edited" ? "moved" : change.kind;
  return (
    <div className={classes}>
      {mark && <span className="mark">{t(mark)}</span>}
      {!change.table && !change.parts && <BlockWords change={change} />}
      {change.parts?.map((part) => (
        <p key={part.name}>
          <Segments segments={part.segments} />
        </p>
      ))}
      {change.table && <TableCells change={change} />}
      <Attributes attributes={change.attributes} />
    </div>
  );
}

function BlockWords({ change }: { change: BlockChange }) {
  const { kind } = change;
  if (hasMovedWords(change)) {
    return (
      <p>
        <Segments segments={change.segments} />
      </p>
    );
  }
  if (kind === "added") return <WholeBlock sides={change.after} is="ins" />;
  if (kind === "removed") return <WholeBlock sides={change.before} is="del" />;
  if (kind === "departed") return <p className="departed">{excerpt(change.before)}</p>;
  if (change.segments.length === 0) return <p>{wordsOf(change.after)}</p>;
  return (
    <p>
      <Segments segments={change.segments} />
    </p>
  );
}

function WholeBlock(props: { sides: readonly BlockSide[]; is: "ins" | "del" }) {
  const Mark = props.is;
  return (
    <p>
      <Said is={props.is} />
      <Mark>{wordsOf(props.sides)}</Mark>
    </p>
  );
}

/** For those who hear the page: colours and strokes say nothing to them. */
function Said(props: { is: "ins" | "del" }) {
  const { t } = useLanguage();
  return <span className="hidden">{t(props.is === "ins" ? "diff.inserted" : "diff.deleted")}</span>;
}

function Segments(props: { segments: readonly Segment[] }) {
  return props.segments.map((segment, index) => {
    const { op, kind, before, after } = segment;
    if (op === "departed" || op === "arrived") return <MovedWords key={index} segment={segment} />;
    if (kind === "boundary")
      return <Boundary key={index} isSplit={after.text.includes("\u2029")} />;
    if (op === "equal" || op === "figure" || op === "format" || op === "width") {
      return <span key={index}>{after.text}</span>;
    }
    return (
      <span key={index}>
        {before.text && (
          <>
            <Said is="del" />
            <del>{before.text}</del>
          </>
        )}
        {after.text && (
          <>
            <Said is="ins" />
            <ins>{after.text}</ins>
          </>
        )}
      </span>
    );
  });
}

/** A sentence that changed places: pale where it was, underlined where it is. */
function MovedWords({ segment }: { segment: Segment }) {
  const { t } = useLanguage();
  const { op, before, after, inner } = segment;
  return (
    <span className={op}>
      <span className="hidden">{t(op === "departed" ? "diff.movedFrom" : "diff.movedHere")} </span>
      {op === "departed" && <s>{before.text}</s>}
      {op === "arrived" && (inner ? <Segments segments={inner} /> : after.text)}
    </span>
  );
}

/** A paragraph end that came or went. */
function Boundary(props: { isSplit: boolean }) {
  return props.isSplit ? (
    <>
      <ins>¶</ins>
      <br />
    </>
  ) : (
    <del>¶</del>
  );
}

function TableCells({ change }: { change: BlockChange }) {
  const { t } = useLanguage();
  // The first row says what the columns are.
  const rows =
    change.table?.rows.filter((row, index) => row.kind !== "unchanged" || index === 0) ?? [];
  return (
    <TableScroll label={t("diff.texts")}>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.cells.map((cell, column) => (
              <td key={column}>
                {cell.kind === "edited" ? (
                  cell.blocks.map((block, at) => <BlockWords key={at} change={block} />)
                ) : cell.kind === "added" || row.kind === "added" ? (
                  <ins>{nodeText(cell.after)}</ins>
                ) : cell.kind === "removed" || row.kind === "removed" ? (
                  <del>{nodeText(cell.before)}</del>
                ) : (
                  nodeText(cell.after)
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </TableScroll>
  );
}

function Attributes(props: { attributes: readonly AttributeChange[] }) {
  const { t } = useLanguage();
  const shown = props.attributes.filter(({ name }) => name in attributeNames);
  return shown.map((attribute, index) => {
    const name = attributeNames[attribute.name];
    return (
      <p key={index} className="fold">
        {name && t(name)}
        {attribute.text && `“${attribute.text}”`}{" "}
        {attribute.before !== null && <del>{attribute.before}</del>}{" "}
        {attribute.after !== null && <ins>{attribute.after}</ins>}
      </p>
    );
  });
}

/** The changes beside the words that mean something to a reader; the rest is the newsroom's. */
const attributeNames: Readonly<Record<string, MessageKey>> = {
  link: "diff.link",
  level: "diff.level",
  number: "diff.sectionVersion",
  alt: "diff.alt",
  bold: "diff.bold",
  italic: "diff.italic",
};

function wordsOf(sides: readonly BlockSide[]): string {
  return sides.map((side) => nodeText(side.node)).join("\n");
}

const excerptLength = 24;

function excerpt(sides: readonly BlockSide[]): string {
  const words = wordsOf(sides);
  return words.length > excerptLength ? `${words.slice(0, excerptLength)}……` : words;
}

function nodeText(node: NodeJson | null): string {
  if (!node) return "";
  if (node.type === "text") return node.text ?? "";
  if (node.type === "figure") return String(node.attrs?.phrase ?? "");
  if (node.type === "profileSection") return String(node.attrs?.title ?? "");
  return (node.content ?? []).map(nodeText).join("");
}
