import type { FigureView, PublicationView } from "@fangzhi/database/published";
import type { PlacedFigure } from "./figure-popover.tsx";
import { figuresOf } from "./figures-of.ts";
import { type NumberedSource, numberSources, sourceKey } from "./number-sources.ts";

export interface PlacedText {
  publication: PublicationView;
  /** Every figure of this text by its id. */
  byId: ReadonlyMap<string, PlacedFigure>;
}

export interface PlacedPiece {
  text: PlacedText;
  /** The live sections of a feature, by `pieceId/number`. */
  sections: ReadonlyMap<string, PlacedText>;
  sources: readonly NumberedSource[];
  figures: readonly PlacedFigure[];
}

/** Gives every figure of a page its element, its own address and the number of its source. */
export function placeFigures(publication: PublicationView): PlacedPiece {
  const live = publication.sections.filter((section) => section.state === "live");
  const texts = [publication, ...live.map((section) => section.publication)];
  const sources = numberSources(figuresOf(publication));
  const placed = texts.map((text, index) => placeText(text, index, sources));
  return {
    text: placed[0] ?? placeText(publication, 0, sources),
    sections: new Map(
      live.map(({ pieceId, number }, index) => {
        const text = placed[index + 1] ?? placeText(publication, index + 1, sources);
        return [`${pieceId}/${number}`, text];
      }),
    ),
    sources: [...sources.values()],
    figures: placed.flatMap((text) => [...text.byId.values()]),
  };
}

function placeText(
  publication: PublicationView,
  index: number,
  sources: ReadonlyMap<string, NumberedSource>,
): PlacedText {
  const place = (figure: FigureView): [string, PlacedFigure] => [
    figure.figureId,
    {
      figure,
      elementId: `${index === 0 ? "" : `s${index}`}f${figure.position}`,
      path: figurePath(publication, figure.figureId),
      sourceNumber: sources.get(sourceKey(figure.value.source))?.number,
    },
  ];
  return { publication, byId: new Map(publication.figures.map(place)) };
}

export function versionPath(publication: { slug: string; number: number }): string {
  return `/p/${publication.slug}/v/${publication.number}`;
}

export function figurePath(
  publication: { slug: string; number: number },
  figureId: string,
): string {
  return `${versionPath(publication)}/figure/${figureId}`;
}
