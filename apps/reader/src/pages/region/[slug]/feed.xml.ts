import { findRegion, listUpdates } from "@fangzhi/database/published";
import { environment } from "../../../environment.ts";
import { feedPage } from "../../../features/machine/atom-feed.ts";
import { feedLength, updateEntries } from "../../../features/machine/update-entries.ts";
import { machinePage, noPage } from "../../../shared/page-props.ts";
import { reading } from "../../../shared/reading.ts";

export const getServerSideProps = machinePage(async (asked) => {
  const { language } = asked;
  const region = await findRegion(reading(), asked.param("slug"));
  if (!region) return null;
  const updates = await listUpdates(reading(), { limit: feedLength, regionCodes: region.codes });
  return feedPage(
    asked,
    {
      origin: environment().READER_URL,
      page: `/region/${region.slug}`,
      title: `${language.place(region)} · ${language.t("site.name")}`,
      entries: updateEntries(updates, language),
    },
    { kind: "site" },
  );
});

export default noPage;
