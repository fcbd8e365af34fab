import { z } from "zod";
import { Count } from "./count.ts";

/** The parts of every piece, in reading order. Each is its own fragment of the live document. */
export const fragmentNames = ["kicker", "headline", "deck", "summary", "body"] as const;
export const FragmentName = z.enum(fragmentNames);
export type FragmentName = z.infer<typeof FragmentName>;

/** A ProseMirror node as JSON. What is allowed where is `packages/document`'s to say. */
export interface NodeJson {
  type: string;
  attrs?: Record<string, unknown>;
  content?: NodeJson[];
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  text?: string;
}

/** The whole text of a piece: every fragment's block nodes, under one schema version. */
export interface DocumentJson {
  schemaVersion: number;
  fragments: Record<FragmentName, NodeJson[]>;
}

/*
 * Attributes of nodes take any characters: an editor deletes for everyone what its schema refuses, so
 * what can't be written is taken out where it comes in and where a text is read.
 */

/** One place in a text where a metric revision is shown. The phrase is content: it is the writer's word. */
export const FigureAttrs = z.strictObject({
  figureId: z.uuid(),
  metricId: z.uuid(),
  revisionId: z.uuid(),
  phrase: z.string().min(1).max(80),
});
export type FigureAttrs = z.infer<typeof FigureAttrs>;

/** A picture in the body. Width and height are the pixels of the stored image. */
export const PictureAttrs = z.strictObject({
  mediaId: z.uuid(),
  width: z.int().min(1).max(30_000),
  height: z.int().min(1).max(30_000),
  alt: z.string().max(1_000),
});
export type PictureAttrs = z.infer<typeof PictureAttrs>;

/** A profile's published version, assembled into a feature at a pinned number. */
export const ProfileSectionAttrs = z.strictObject({
  pieceId: z.uuid(),
  number: Count,
  title: z.string().min(1).max(200),
});
export type ProfileSectionAttrs = z.infer<typeof ProfileSectionAttrs>;

/** A figure found in a document, with the sentence that carries it. */
export interface FigureUse extends FigureAttrs {
  fragment: FragmentName;
  /** 0-based, in reading order over the whole document. */
  position: number;
  sentence: string;
}
