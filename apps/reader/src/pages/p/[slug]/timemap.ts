import { listVersions } from "@fangzhi/database/published";
import { environment } from "../../../environment.ts";
import { askLivePiece } from "../../../features/piece/ask-piece.ts";
import { timemap } from "../../../features/piece/memento.ts";
import { machinePage, noPage } from "../../../shared/page-props.ts";
import { reading } from "../../../shared/reading.ts";

export const getServerSideProps = machinePage((asked) =>
  askLivePiece(asked, async ({ pieceId, slug }) => ({
    props: {
      type: "application/link-format; charset=utf-8",
      body: timemap(environment().READER_URL, slug, await listVersions(reading(), pieceId)),
    },
    keep: { kind: "pieces", pieceIds: [pieceId] },
  })),
);

export default noPage;
