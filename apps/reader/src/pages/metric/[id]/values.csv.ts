import { askMetric } from "../../../features/metric/ask-metric.ts";
import { metricCsv } from "../../../features/metric/metric-files.ts";
import { machinePage, noPage } from "../../../shared/page-props.ts";

export const getServerSideProps = machinePage(async (asked) => {
  const metric = await askMetric(asked);
  return (
    metric && {
      props: { type: "text/csv; charset=utf-8", body: metricCsv(metric) },
      keep: { kind: "site" },
      headers: { "content-disposition": `attachment; filename="metric-${metric.id}.csv"` },
    }
  );
});

export default noPage;
