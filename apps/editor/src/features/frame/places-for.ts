import { isPermitted, isReviewer } from "@fangzhi/editorial";
import type { Actor } from "@fangzhi/types";
import type { PlaceName } from "./places.tsx";

/** Where a person can go; an administrator without another role sees no pieces. */
export function placesFor(actor: Actor): PlaceName[] {
  if (!isPermitted(actor, "read")) return ["settings"];
  const review: PlaceName[] = isReviewer(actor) ? ["review"] : [];
  return ["mine", ...review, "all", "metrics", "updates", "publishing", "settings"];
}
