import { z } from "zod";
import { FragmentName } from "./document.ts";
import type { AllowedActs } from "./piece.ts";
import { linesOfText } from "./text.ts";

export const threadStatuses = ["open", "resolved"] as const;
export type ThreadStatus = (typeof threadStatuses)[number];

/** The longest stretch of text that a comment is made on, in UTF-16 units. */
export const maxQuoteLength = 500;

/**
 * The words a thread is about. Where they stood is a hint for telling equal words apart: `block`
 * counts the fragment's text blocks in reading order, `offset` UTF-16 units within that block.
 */
export const CommentAnchor = z.strictObject({
  fragment: FragmentName,
  quote: linesOfText(maxQuoteLength).min(1),
  block: z.int().min(0).max(100_000),
  offset: z.int().min(0).max(1_000_000),
});
export type CommentAnchor = z.infer<typeof CommentAnchor>;

export const CommentBody = linesOfText(2000).min(1);

/** A stretch of a document's text; it may end in a later block than it begins in. Half-open. */
export interface TextPlace {
  fragment: FragmentName;
  from: { block: number; offset: number };
  to: { block: number; offset: number };
}

export interface CommentRow {
  id: string;
  person: { id: string; name: string };
  body: string;
  at: string;
}

export const threadActs = ["reply-to-thread", "resolve-thread", "reopen-thread"] as const;
export type ThreadAct = (typeof threadActs)[number];

/** A thread with the place its words have in the text it was asked for. */
export interface ThreadView {
  id: string;
  status: ThreadStatus;
  version: number;
  quote: string;
  /** The revision it was made on; null for the draft. */
  revisionNumber: number | null;
  /** Where its words are now; null when they are gone. */
  place: TextPlace | null;
  /** The words at `place` when they are no longer the quote. */
  words: string | null;
  startedBy: string;
  resolvedBy: string | null;
  resolvedAt: string | null;
  comments: CommentRow[];
  allowedActs: AllowedActs<ThreadAct>;
}
