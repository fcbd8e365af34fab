import { anhuiMetrics } from "./metrics/anhui.ts";
import { guangdongMetrics } from "./metrics/guangdong.ts";
import { innerMongoliaMetrics } from "./metrics/inner-mongolia.ts";
import { jiangsuMetrics, suzhouMetrics } from "./metrics/jiangsu.ts";
import { shandongMetrics, shanghaiMetrics } from "./metrics/shanghai-shandong.ts";
import type { SeedMetric } from "./types.ts";

/** Every figure of the six profiles. Revisions are listed oldest first; see `SeedOccasion` for when. */
export const metrics: readonly SeedMetric[] = [
  ...guangdongMetrics,
  ...jiangsuMetrics,
  ...suzhouMetrics,
  ...shanghaiMetrics,
  ...shandongMetrics,
  ...innerMongoliaMetrics,
  ...anhuiMetrics,
];
