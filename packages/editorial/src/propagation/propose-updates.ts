/** A place where a draft or the live version of a piece shows a metric. */
export interface FigureInPiece {
  pieceId: string;
  figureId: string;
  metricRevisionId: string;
  phrase: string;
  sentence: string;
}

export interface MetricRevisionFacts {
  id: string;
  number: number;
  phrase: string;
}

export interface NewProposal {
  pieceId: string;
  figureId: string;
  fromRevisionId: string;
  sentenceBefore: string;
  sentenceAfter: string;
  inDraft: boolean;
  inPublished: boolean;
}

/** The sentence with the old phrase replaced once: the figure is one place, not every match. */
export function sentenceWith(sentence: string, oldPhrase: string, newPhrase: string): string {
  const at = sentence.indexOf(oldPhrase);
  if (at < 0) return sentence;
  return sentence.slice(0, at) + newPhrase + sentence.slice(at + oldPhrase.length);
}

/**
 * What approving a metric revision asks of the newsroom: one proposal for every figure, in a
 * draft or live, that shows an older revision. The draft's sentence wins where both show it,
 * because it is the one that will be edited. A figure that already shows this revision or a
 * newer one is left alone: nothing but a person moves a pin.
 */
export function proposeUpdates(
  approved: MetricRevisionFacts,
  numbers: ReadonlyMap<string, number>,
  inDrafts: readonly FigureInPiece[],
  inPublished: readonly FigureInPiece[],
): NewProposal[] {
  const isOlder = (figure: FigureInPiece) =>
    (numbers.get(figure.metricRevisionId) ?? Number.POSITIVE_INFINITY) < approved.number;
  const key = (figure: FigureInPiece) => `${figure.pieceId}/${figure.figureId}`;
  const drafts = new Map(inDrafts.map((figure) => [key(figure), figure]));
  const published = new Map(inPublished.map((figure) => [key(figure), figure]));
  const proposals: NewProposal[] = [];
  for (const [place, figure] of new Map([...published, ...drafts])) {
    const draft = drafts.get(place);
    const live = published.get(place);
    const inDraft = draft !== undefined && isOlder(draft);
    const isLive = live !== undefined && isOlder(live);
    // A draft that already shows the newer value only waits for publication.
    if (draft ? !inDraft : !isLive) continue;
    proposals.push({
      pieceId: figure.pieceId,
      figureId: figure.figureId,
      fromRevisionId: figure.metricRevisionId,
      sentenceBefore: figure.sentence,
      sentenceAfter: sentenceWith(figure.sentence, figure.phrase, approved.phrase),
      inDraft,
      inPublished: isLive,
    });
  }
  return proposals;
}
