import { listVersions } from "@fangzhi/database/published";
import { environment } from "../../../environment.ts";
import { askLivePiece } from "../../../features/piece/ask-piece.ts";
import { mementoHeaders, versionAt } from "../../../features/piece/memento.ts";
import { machinePage, noPage } from "../../../shared/page-props.ts";
import { reading } from "../../../shared/reading.ts";

/** RFC 7089 §4.1: sends to the version that stood at the asked moment, or to the newest. */
export const getServerSideProps = machinePage((asked) =>
  askLivePiece(asked, async ({ pieceId, slug }) => {
    const wanted = asked.header("accept-datetime");
    const moment = wanted ? Date.parse(wanted) : Date.now();
    if (Number.isNaN(moment)) {
      return {
        props: { type: "text/plain; charset=utf-8", body: "Accept-Datetime is not a date\n" },
        keep: null,
        status: 400,
      };
    }
    const version = versionAt(await listVersions(reading(), pieceId), moment);
    if (!version) return null;
    const { link } = mementoHeaders({ origin: environment().READER_URL, slug });
    return {
      moved: `/p/${slug}/v/${version.number}`,
      permanent: false,
      headers: { vary: "accept-datetime", ...(link && { link }) },
    };
  }),
);

export default noPage;
