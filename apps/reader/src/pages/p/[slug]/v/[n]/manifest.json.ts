import { findPublication } from "@fangzhi/database/published";
import { askLivePiece, readNumber } from "../../../../../features/piece/ask-piece.ts";
import { machinePage, noPage } from "../../../../../shared/page-props.ts";
import { reading } from "../../../../../shared/reading.ts";

/** What the version's hash covers, the hash, and the signature over it. */
export const getServerSideProps = machinePage((asked) =>
  askLivePiece(asked, async ({ pieceId }) => {
    const number = readNumber(asked.param("n"));
    const publication = number && (await findPublication(reading(), pieceId, number));
    if (!publication) return null;
    const { manifest, manifestHash, signature } = publication;
    return {
      props: {
        type: "application/json; charset=utf-8",
        body: `${JSON.stringify({ manifest, manifestHash, signature }, null, 2)}\n`,
      },
      keep: { kind: "pieces", pieceIds: [pieceId] },
      caching: "version",
    };
  }),
);

export default noPage;
