import { environment } from "../../../environment.ts";
import { askMetric } from "../../../features/metric/ask-metric.ts";
import { metricJson } from "../../../features/metric/metric-files.ts";
import { machinePage, noPage } from "../../../shared/page-props.ts";

export const getServerSideProps = machinePage(async (asked) => {
  const metric = await askMetric(asked);
  return (
    metric && {
      props: {
        type: "application/json; charset=utf-8",
        body: metricJson(metric, environment().READER_URL),
      },
      keep: { kind: "site" },
    }
  );
});

export default noPage;
