import type { FigureView, PublicationView } from "@fangzhi/database/published";

/** The figures readers meet in a version: in its own text and in the live profiles it quotes. */
export function figuresOf(publication: PublicationView): FigureView[] {
  const live = publication.sections.filter((section) => section.state === "live");
  return [publication, ...live.map((section) => section.publication)].flatMap(
    ({ figures }) => figures,
  );
}
