import { environment } from "../../../environment.ts";
import { feedPage } from "../../../features/machine/atom-feed.ts";
import { askMetric } from "../../../features/metric/ask-metric.ts";
import { valueEntries } from "../../../features/metric/metric-files.ts";
import { machinePage, noPage } from "../../../shared/page-props.ts";

export const getServerSideProps = machinePage(async (asked) => {
  const metric = await askMetric(asked);
  if (!metric) return null;
  return feedPage(
    asked,
    {
      origin: environment().READER_URL,
      page: `/metric/${metric.id}`,
      title: `${asked.language.named(metric)} · ${asked.language.t("site.name")}`,
      entries: valueEntries(metric),
    },
    { kind: "site" },
  );
});

export default noPage;
