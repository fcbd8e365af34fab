import type { BlockChange, DocumentDiff } from "@fangzhi/document/diff";
import { fragmentNames } from "@fangzhi/types";
import { getTranslations } from "next-intl/server";
import { ChangedBlock } from "./changed-block.tsx";
import type { SpokenWords } from "./changed-inline.tsx";

/** The text with changes in place; runs of unchanged paragraphs are folded, one kept on each side. */
export async function ChangedText({ diff, whole }: { diff: DocumentDiff; whole: boolean }) {
  const t = await getTranslations("review");
  const spoken: SpokenWords = {
    inserted: t("text.inserted"),
    deleted: t("text.deleted"),
    figureChanged: t("text.figureChanged"),
    marksChanged: t("text.marksChanged"),
  };
  const shown = fragmentNames.filter((name) => {
    const changes = diff.fragments[name].filter(hasWords);
    return whole ? changes.length > 0 : changes.some((change) => change.kind !== "unchanged");
  });
  return (
    <div id="revision-text" className="font-serif text-[18px] leading-8" lang="zh-CN">
      {shown.map((name) => (
        <section key={name} aria-label={t(`fragments.${name}`)} className="mb-6">
          <h3 className="mb-1 font-sans text-ink-2 text-sm">{t(`fragments.${name}`)}</h3>
          {groupUnchanged(diff.fragments[name], whole).map((group, index) =>
            group.folded ? (
              <details key={index} className="my-2">
                <summary className="cursor-pointer font-sans text-ink-2 text-sm">
                  {t("text.unchanged", { count: group.blocks.length })}
                </summary>
                {group.blocks.map((change, place) => (
                  <ChangedBlock key={place} change={change} spoken={spoken} />
                ))}
              </details>
            ) : (
              group.blocks.map((change, place) => (
                <ChangedBlock key={`${index}-${place}`} change={change} spoken={spoken} />
              ))
            ),
          )}
        </section>
      ))}
    </div>
  );
}

/** An empty fragment on both sides has nothing to show. */
const hasWords = (change: BlockChange): boolean =>
  [...change.before, ...change.after].some(
    ({ node }) => node.type !== "paragraph" || (node.content ?? []).length > 0,
  );

interface Group {
  folded: boolean;
  blocks: BlockChange[];
}

function groupUnchanged(changes: readonly BlockChange[], whole: boolean): Group[] {
  if (whole) return [{ folded: false, blocks: [...changes] }];
  const isNear = (at: number) =>
    [at - 1, at, at + 1].some((place) => {
      const neighbour = changes[place];
      return neighbour !== undefined && neighbour.kind !== "unchanged";
    });
  const groups: Group[] = [];
  for (const [index, change] of changes.entries()) {
    const folded = !isNear(index);
    const last = groups.at(-1);
    if (last && last.folded === folded) last.blocks.push(change);
    else groups.push({ folded, blocks: [change] });
  }
  return groups;
}
