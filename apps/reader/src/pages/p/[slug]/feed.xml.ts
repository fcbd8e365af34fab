import { listUpdates } from "@fangzhi/database/published";
import { environment } from "../../../environment.ts";
import { feedPage } from "../../../features/machine/atom-feed.ts";
import { feedLength, updateEntries } from "../../../features/machine/update-entries.ts";
import { askLivePiece } from "../../../features/piece/ask-piece.ts";
import { machinePage, noPage } from "../../../shared/page-props.ts";
import { reading } from "../../../shared/reading.ts";

export const getServerSideProps = machinePage((asked) =>
  askLivePiece(asked, async ({ pieceId, slug, headline }) => {
    const { language } = asked;
    const updates = await listUpdates(reading(), { limit: feedLength, pieceId });
    return feedPage(
      asked,
      {
        origin: environment().READER_URL,
        page: `/p/${slug}`,
        title: `${headline} · ${language.t("site.name")}`,
        entries: updateEntries(updates, language),
      },
      { kind: "pieces", pieceIds: [pieceId] },
    );
  }),
);

export default noPage;
