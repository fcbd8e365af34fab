import { stripComments, validateDocument, walkDocument } from "@fangzhi/document";
import type { DocumentJson, FigureFact, FragmentName, NodeJson } from "@fangzhi/types";

/** Why a piece cannot be submitted, and where that stands in the text when it stands anywhere. */
export interface PlacedProblem {
  code: string;
  subject: string;
  place: { fragment: FragmentName; path: readonly number[] } | null;
}

/** What is wrong with the draft as it stands in this browser: the same check as at submission. */
export function findDraftProblems(document: DocumentJson): PlacedProblem[] {
  const checked = validateDocument(stripComments(document));
  if (checked.ok) return [];
  return checked.problems.map(({ code, subject, fragment, path }) => ({
    code,
    subject,
    place: fragment ? { fragment, path } : null,
  }));
}

/** Figures whose record keeps the piece back, as far as it is known here: asked again at submission. */
export function findFigureProblems(
  document: DocumentJson,
  facts: ReadonlyMap<string, Pick<FigureFact, "state" | "phrase">>,
): PlacedProblem[] {
  return [...walkDocument(document)].flatMap(({ node, fragment, path }) => {
    const fact = node.type === "figure" && facts.get(String(node.attrs?.revisionId));
    if (!fact) return [];
    const subject = String(node.attrs?.phrase ?? "");
    const code =
      fact.state === "approved" ? fact.phrase !== subject && "figure-phrase" : "figure-unapproved";
    return code ? [{ code, subject, place: { fragment, path } }] : [];
  });
}

/** The server's `code|subject` problems with their places in this browser's text. */
export function placeProblems(
  problems: readonly string[],
  document: DocumentJson | null,
): PlacedProblem[] {
  const local = document ? findDraftProblems(document) : [];
  return problems.map((problem) => {
    const bar = problem.indexOf("|");
    const code = bar < 0 ? problem : problem.slice(0, bar);
    const subject = bar < 0 ? "" : problem.slice(bar + 1);
    const index = local.findIndex((one) => one.code === code && one.subject === subject);
    // Each is taken once: two pictures without a caption are two places.
    const known = index < 0 ? null : (local.splice(index, 1)[0] ?? null);
    return known ?? { code, subject, place: document && placeOfReference(code, subject, document) };
  });
}

const referenceTypes: Readonly<Record<string, string>> = {
  "figure-unknown": "figure",
  "figure-unapproved": "figure",
  "figure-phrase": "figure",
  "media-missing": "picture",
  "section-unpublished": "profileSection",
};

/** What the newsroom does not have: found by the words that the problem names. */
function placeOfReference(
  code: string,
  subject: string,
  document: DocumentJson,
): PlacedProblem["place"] {
  const type = referenceTypes[code];
  for (const { node, fragment, path } of walkDocument(document)) {
    if (node.type === type && namesOf(node).includes(subject)) return { fragment, path };
  }
  return null;
}

const namesOf = (node: NodeJson): unknown[] =>
  node.type === "picture"
    ? [(node.content ?? []).flatMap((child) => child.content ?? []).map((child) => child.text)[0]]
    : [node.attrs?.phrase, node.attrs?.title];
