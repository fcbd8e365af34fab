"use client";

import type { CommentAnchor } from "@fangzhi/types";
import { type KeptDraft, useKeptDraft } from "#lib/use-kept-draft.ts";

/** The words a comment is being written about: of the draft, or of a revision. */
export const useCommentAnchor = (
  pieceId: string,
  revisionId: string | null,
): KeptDraft<CommentAnchor | null> =>
  useKeptDraft<CommentAnchor | null>(`comment-on:${pieceId}:${revisionId ?? "draft"}`, null);
