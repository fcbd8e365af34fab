import { offersFor, type StandingRevision } from "../metrics/current-revision.ts";

/** A place where a draft or the live version of a piece shows a metric. */
export interface FigureInPiece {
  pieceId: string;
  figureId: string;
  metricId: string;
  metricRevisionId: string;
  phrase: string;
  sentence: string;
  /** 0-based: which one it is among the sentence's figures with the same phrase. */
  nth: number;
}

export interface MetricStanding {
  currentRevisionId: string | null;
  /** Every approved revision with its phrase. */
  approved: readonly (StandingRevision & { phrase: string })[];
}

export interface NewProposal {
  pieceId: string;
  figureId: string;
  metricId: string;
  fromRevisionId: string;
  toRevisionId: string;
  sentenceBefore: string;
  sentenceAfter: string;
  inDraft: boolean;
  inPublished: boolean;
}

/** The sentence with the nth old phrase replaced: a figure is one place, not every match. */
export function sentenceWith(
  sentence: string,
  oldPhrase: string,
  newPhrase: string,
  nth = 0,
): string {
  let at = oldPhrase === "" ? -1 : sentence.indexOf(oldPhrase);
  for (let skipped = 0; skipped < nth && at >= 0; skipped += 1) {
    const next = sentence.indexOf(oldPhrase, at + oldPhrase.length);
    if (next < 0) break;
    at = next;
  }
  if (at < 0) return sentence;
  return sentence.slice(0, at) + newPhrase + sentence.slice(at + oldPhrase.length);
}

/**
 * What the newsroom owes: one proposal for every figure, in a draft or live, that shows less than
 * what its metric offers. The draft's sentence wins where both show it, because it is the one that
 * will be edited; a draft that already shows the offer only waits for publication. An offer in
 * `settled` (kept with a reason) is not made again; nothing but a person moves a pin.
 */
export function proposeUpdates(
  standings: ReadonlyMap<string, MetricStanding>,
  inDrafts: readonly FigureInPiece[],
  inPublished: readonly FigureInPiece[],
  settled: (place: FigureInPiece, toRevisionId: string) => boolean = () => false,
): NewProposal[] {
  const drafts = byPlace(inDrafts, standings);
  const published = byPlace(inPublished, standings);
  const proposals: NewProposal[] = [];
  for (const [place, figure] of new Map([...published, ...drafts])) {
    const standing = standings.get(figure.metricId);
    const offers = standing ? offersTo(figure, standing) : [];
    const offer = offers.find((candidate) => !settled(figure, candidate.id));
    if (!standing || !offer) continue;
    const draft = drafts.get(place);
    const live = published.get(place);
    const isDue = (shown: FigureInPiece | undefined) =>
      shown !== undefined && offersTo(shown, standing).some((one) => one.id === offer.id);
    proposals.push({
      pieceId: figure.pieceId,
      figureId: figure.figureId,
      metricId: figure.metricId,
      fromRevisionId: figure.metricRevisionId,
      toRevisionId: offer.id,
      sentenceBefore: figure.sentence,
      sentenceAfter: sentenceWith(figure.sentence, figure.phrase, offer.phrase, figure.nth),
      inDraft: isDue(draft),
      inPublished: isDue(live),
    });
  }
  return proposals;
}

/** A pasted figure stands twice under one id; one proposal covers both, so the one behind speaks. */
function byPlace(
  figures: readonly FigureInPiece[],
  standings: ReadonlyMap<string, MetricStanding>,
): Map<string, FigureInPiece> {
  const places = new Map<string, FigureInPiece>();
  const isBehind = (figure: FigureInPiece) => {
    const standing = standings.get(figure.metricId);
    return standing !== undefined && offersTo(figure, standing).length > 0;
  };
  for (const figure of figures) {
    const key = `${figure.pieceId}/${figure.figureId}`;
    const other = places.get(key);
    if (!other || (!isBehind(other) && isBehind(figure))) places.set(key, figure);
  }
  return places;
}

type ApprovedRevision = MetricStanding["approved"][number];

function offersTo(figure: FigureInPiece, standing: MetricStanding): ApprovedRevision[] {
  const byId = new Map(standing.approved.map((revision) => [revision.id, revision]));
  const shown = byId.get(figure.metricRevisionId);
  if (!shown) return [];
  const offers = offersFor(shown, standing.currentRevisionId, standing.approved);
  return offers.flatMap((offer) => byId.get(offer.id) ?? []);
}
