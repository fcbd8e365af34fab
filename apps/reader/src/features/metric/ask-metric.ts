import { findMetric, type MetricPage } from "@fangzhi/database/published";
import { z } from "zod";
import type { Asked } from "../../shared/page-props.ts";
import { reading } from "../../shared/reading.ts";

/** The metric that a path names by its id; null when the id is none or unknown. */
export async function askMetric(asked: Asked): Promise<MetricPage | null> {
  const id = z.uuid().safeParse(asked.param("id"));
  return id.success ? findMetric(reading(), id.data) : null;
}
