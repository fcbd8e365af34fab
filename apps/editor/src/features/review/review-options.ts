import { type DiffLane, diffLanes } from "@fangzhi/document/diff";
import { z } from "zod";

export const layouts = ["inline", "side"] as const;
export type Layout = (typeof layouts)[number];

/** How the comparison is shown; stands in the address, so that a link shows the same. */
export interface ReviewOptions {
  lanes: readonly DiffLane[];
  layout: Layout;
}

const isLane = (name: string): name is DiffLane => (diffLanes as readonly string[]).includes(name);

/** `?lanes=figures,text&layout=side`; what is not understood shows everything, in line. */
export const ReviewOptions = z.object({
  lanes: z
    .string()
    .default("")
    .transform((names): readonly DiffLane[] => {
      const chosen = names.split(",").filter(isLane);
      return chosen.length > 0 ? chosen : diffLanes;
    })
    .catch(diffLanes),
  layout: z.enum(layouts).catch("inline"),
});
