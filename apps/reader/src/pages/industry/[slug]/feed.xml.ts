import { findIndustry, listUpdates } from "@fangzhi/database/published";
import { environment } from "../../../environment.ts";
import { feedPage } from "../../../features/machine/atom-feed.ts";
import { feedLength, updateEntries } from "../../../features/machine/update-entries.ts";
import { machinePage, noPage } from "../../../shared/page-props.ts";
import { reading } from "../../../shared/reading.ts";

export const getServerSideProps = machinePage(async (asked) => {
  const { language } = asked;
  const industry = await findIndustry(reading(), asked.param("slug"));
  if (!industry) return null;
  const updates = await listUpdates(reading(), {
    limit: feedLength,
    industrySlugs: [industry.slug],
  });
  return feedPage(
    asked,
    {
      origin: environment().READER_URL,
      page: `/industry/${industry.slug}`,
      title: `${language.named(industry)} · ${language.t("site.name")}`,
      entries: updateEntries(updates, language),
    },
    { kind: "site" },
  );
});

export default noPage;
