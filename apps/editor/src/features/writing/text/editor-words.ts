import type { FragmentName } from "@fangzhi/types";
import type { ActionRefusal } from "#lib/action-result.ts";

/** The words that node views and placeholders show; React's translations don't reach there. */
export interface EditorWords {
  labels: Record<FragmentName, string>;
  placeholders: Record<FragmentName | "pullBoxTitle" | "pictureCaption" | "pictureCredit", string>;
  alt: string;
  altHint: string;
  unknown: string;
  uploading: (percent: number) => string;
  remove: string;
  /** A refused upload as a sentence. */
  refusal: (refusal: ActionRefusal) => string;
}
