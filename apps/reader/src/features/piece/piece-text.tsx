import type { SectionView } from "@fangzhi/database/published";
import { type FragmentRenderers, RenderFragment } from "@fangzhi/document/render";
import type { NodeJson, PictureAttrs, ProfileSectionAttrs } from "@fangzhi/types";
import type { ReactNode } from "react";
import { useLanguage } from "../../shared/language.tsx";
import { FigureMark } from "./figure-popover.tsx";
import { type PlacedPiece, type PlacedText, versionPath } from "./place-figures.ts";

/** A fragment of a version, with its figures bound and, in a feature, its profiles in their places. */
export function PieceText(props: {
  piece: PlacedPiece;
  text: PlacedText;
  nodes: readonly NodeJson[];
  /** Names the section heads of one text, so that two texts of a page don't share an id. */
  prefix: string;
}) {
  const renderers: FragmentRenderers = {
    renderFigure: ({ figureId, phrase }) => {
      const placed = props.text.byId.get(figureId);
      return placed ? <FigureMark placed={placed} phrase={phrase} /> : phrase;
    },
    renderPicture: (picture, caption, credit) => (
      <Picture picture={picture} caption={caption} credit={credit} />
    ),
    renderProfileSection: (section) => <ProfileSection piece={props.piece} section={section} />,
    headingId: (index) => `${props.prefix}${index + 1}`,
  };
  return <RenderFragment nodes={props.nodes} {...renderers} />;
}

function Picture(props: { picture: PictureAttrs; caption: ReactNode; credit: ReactNode }) {
  const { mediaId, width, height, alt } = props.picture;
  return (
    <figure>
      <img
        src={`/media/${mediaId}`}
        width={width}
        height={height}
        alt={alt}
        loading="lazy"
        decoding="async"
      />
      <figcaption>
        {props.caption} <span className="credit">{props.credit}</span>
      </figcaption>
    </figure>
  );
}

function ProfileSection(props: { piece: PlacedPiece; section: ProfileSectionAttrs }) {
  const { t, href } = useLanguage();
  const { pieceId, number, title } = props.section;
  const key = `${pieceId}/${number}`;
  const text = props.piece.sections.get(key);
  if (!text) {
    return (
      <section className="pinned">
        <h2 lang="zh-CN">{title}</h2>
        <p className="quiet" lang={undefined}>
          <Absence
            section={props.piece.text.publication.sections.find(
              (found) => found.pieceId === pieceId && found.number === number,
            )}
          />
        </p>
      </section>
    );
  }
  const { publication } = text;
  return (
    <section className="pinned" aria-label={title}>
      <h2>{title}</h2>
      <PieceText
        piece={props.piece}
        text={text}
        nodes={publication.document.fragments.body}
        prefix={`${publication.slug}-`}
      />
      <p className="pin">
        <a href={href(versionPath(publication))}>
          {t("piece.pinned", { headline: publication.headline, number })}
        </a>
      </p>
    </section>
  );
}

function Absence(props: { section: SectionView | undefined }) {
  const { t } = useLanguage();
  if (props.section?.state !== "withdrawn") return t("piece.sectionMissing");
  return t("piece.sectionWithdrawn", { headline: props.section.headline });
}
