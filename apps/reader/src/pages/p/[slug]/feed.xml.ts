import { listUpdates } from "@fangzhi/database/published";
import { environment } from "../../../environment.ts";
import { atomFeed } from "../../../features/machine/atom-feed.ts";
import { askLivePiece } from "../../../features/piece/ask-piece.ts";
import { machinePage, noPage } from "../../../shared/page-props.ts";
import { reading } from "../../../shared/reading.ts";

export const getServerSideProps = machinePage((asked) =>
  askLivePiece(asked, async ({ pieceId, slug, headline }) => {
    const body = atomFeed({
      origin: environment().READER_URL,
      path: `/p/${slug}/feed.xml`,
      page: `/p/${slug}`,
      title: `${headline} · ${asked.language.t("site.name")}`,
      language: asked.language,
      updates: await listUpdates(reading(), { limit: 50, pieceId }),
    });
    return {
      props: { type: "application/atom+xml; charset=utf-8", body },
      keep: { kind: "pieces", pieceIds: [pieceId] },
    };
  }),
);

export default noPage;
