import { getTranslations } from "next-intl/server";
import type { ActionRefusal } from "./action-result.ts";
import { refusalMessage } from "./refusal-message.ts";

/** The sentence for a refusal, in a server component. */
export const getRefusalMessage = async (refusal: ActionRefusal): Promise<string> =>
  refusalMessage(await getTranslations(), refusal);
