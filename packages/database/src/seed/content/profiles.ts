import { anhui } from "./profiles/anhui.ts";
import { guangdong } from "./profiles/guangdong.ts";
import { innerMongolia } from "./profiles/inner-mongolia.ts";
import { jiangsu } from "./profiles/jiangsu.ts";
import { shandong } from "./profiles/shandong.ts";
import { shanghai } from "./profiles/shanghai.ts";
import type { SeedProfile } from "./types.ts";

/** The six published profiles, as their first versions read. */
export const profiles: readonly SeedProfile[] = [
  guangdong,
  jiangsu,
  shanghai,
  shandong,
  innerMongolia,
  anhui,
];
