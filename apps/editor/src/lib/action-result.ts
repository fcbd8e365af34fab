import type { Refusal, RefusalCode } from "@fangzhi/types";

/**
 * What a screen may be told besides a rule's refusal: `defect`, a bug that was logged under
 * `details.id`, and `unreachable`, a server that did not answer.
 */
export type ActionRefusalCode = RefusalCode | "defect" | "unreachable";

export interface ActionRefusal extends Omit<Refusal, "code"> {
  code: ActionRefusalCode;
}

export type ActionResult<T> = { ok: true; value: T } | { ok: false; refusal: ActionRefusal };
