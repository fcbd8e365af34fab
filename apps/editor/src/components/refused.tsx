import type { ActionRefusal } from "#lib/action-result.ts";
import { getRefusalMessage } from "#lib/get-refusal-message.ts";
import { Alert } from "./ui/alert.tsx";

/** A page's or a section's refusal, where its content would stand. */
export const Refused = async ({ refusal }: { refusal: ActionRefusal }) => (
  <Alert tone="warn">{await getRefusalMessage(refusal)}</Alert>
);
