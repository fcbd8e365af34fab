import { findMedia } from "@fangzhi/database/published";
import { z } from "zod";
import { machinePage, noPage } from "../../shared/page-props.ts";
import { reading } from "../../shared/reading.ts";

export const getServerSideProps = machinePage(async (asked) => {
  const id = z.uuid().safeParse(asked.param("id"));
  const picture = id.success ? await findMedia(reading(), id.data) : null;
  return (
    picture && {
      props: { type: picture.mimeType, body: picture.bytes },
      keep: { kind: "pieces", pieceIds: picture.pieceIds },
      caching: "version",
    }
  );
});

export default noPage;
