import { listUpdates } from "@fangzhi/database/published";
import { environment } from "../environment.ts";
import { atomFeed } from "../features/machine/atom-feed.ts";
import { machinePage, noPage } from "../shared/page-props.ts";
import { reading } from "../shared/reading.ts";

export const getServerSideProps = machinePage(async ({ language }) => {
  const body = atomFeed({
    origin: environment().READER_URL,
    path: "/feed.xml",
    page: "/",
    title: language.t("site.name"),
    language,
    updates: await listUpdates(reading(), { limit: 50 }),
  });
  return { props: { type: "application/atom+xml; charset=utf-8", body }, keep: { kind: "site" } };
});

export default noPage;
