import { listUpdates } from "@fangzhi/database/published";
import { environment } from "../environment.ts";
import { feedPage } from "../features/machine/atom-feed.ts";
import { feedLength, updateEntries } from "../features/machine/update-entries.ts";
import { machinePage, noPage } from "../shared/page-props.ts";
import { reading } from "../shared/reading.ts";

export const getServerSideProps = machinePage(async (asked) => {
  const { language } = asked;
  const updates = await listUpdates(reading(), { limit: feedLength });
  return feedPage(
    asked,
    {
      origin: environment().READER_URL,
      page: "/",
      title: language.t("site.name"),
      entries: updateEntries(updates, language),
    },
    { kind: "site" },
  );
});

export default noPage;
