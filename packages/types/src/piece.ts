import { z } from "zod";
import { type Act, acts } from "./acts.ts";
import type { DocumentJson } from "./document.ts";
import type { Refusal, RefusalCode } from "./refusal.ts";
import type { ReasonRow } from "./review.ts";
import { lineOfText, linesOfText } from "./text.ts";

export const pieceKinds = ["profile", "feature"] as const;
export const PieceKind = z.enum(pieceKinds);
export type PieceKind = z.infer<typeof PieceKind>;

/** The stage of the working copy. What is live is a fact of its own. */
export const stages = ["draft", "in_review", "changes_requested", "approved", "scheduled"] as const;
export const Stage = z.enum(stages);
export type Stage = z.infer<typeof Stage>;

export const bylineRoles = [
  "reporter",
  "correspondent",
  "contributing-reporter",
  "trainee-reporter",
  "commentator",
  "editor",
] as const;
export const BylineRole = z.enum(bylineRoles);
export type BylineRole = z.infer<typeof BylineRole>;

export const BylineEntry = z.strictObject({
  role: BylineRole,
  name: lineOfText(40).min(1),
  personId: z.uuid().nullable(),
});
export type BylineEntry = z.infer<typeof BylineEntry>;

/** Lower-case words joined by hyphens, as in `guangdong-low-altitude-economy`. */
export const Slug = z
  .string()
  .min(3)
  .max(100)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

export const EditorNote = linesOfText(500);

/** The fields of a piece besides its text, as its side sheet edits them. */
export const PieceDetails = z.strictObject({
  slug: Slug,
  regionCode: lineOfText(12).nullable(),
  industrySlug: lineOfText(60).nullable(),
  byline: z.array(BylineEntry).max(20),
  writerIds: z.array(z.uuid()).max(50),
  editorNote: EditorNote.nullable(),
});
export type PieceDetails = z.infer<typeof PieceDetails>;

export const NewPiece = z
  .strictObject({
    kind: PieceKind,
    slug: Slug,
    headline: lineOfText(200),
    regionCode: lineOfText(12).nullable(),
    industrySlug: lineOfText(60).nullable(),
  })
  .refine((piece) => piece.kind === "feature" || (piece.regionCode && piece.industrySlug), {
    error: "profile-needs-region-and-industry",
    path: ["regionCode"],
  });
export type NewPiece = z.infer<typeof NewPiece>;

/** What a revision freezes around its text, and what its hash covers besides the document. */
export interface RevisionDetails {
  kind: PieceKind;
  slug: string;
  region: { code: string; shortName: string; nameEn: string; slug: string } | null;
  industry: { slug: string; name: string; nameEn: string } | null;
  byline: BylineEntry[];
  editorNote: string | null;
}

/** A revision as screens and the diff read it. */
export interface RevisionView {
  id: string;
  pieceId: string;
  number: number;
  kind: RevisionKind;
  document: DocumentJson;
  details: RevisionDetails;
  hash: string;
  createdAt: string;
  createdBy: string;
  note: string | null;
}

export const revisionKinds = ["submitted", "automatic"] as const;
export type RevisionKind = (typeof revisionKinds)[number];

/** What an act's button needs: `null` when it may be done, or the refusal that says why not. */
export type AllowedActs<A extends string> = Record<A, Refusal | null>;

export const pieceViews = ["mine", "to-review", "all", "to-publish", "published"] as const;
export const PieceListView = z.enum(pieceViews);
export type PieceListView = z.infer<typeof PieceListView>;

/** What narrows a list of pieces. */
export const PieceFilter = z.object({
  /** Words that must all be found: headline, place, owner, pinyin initials. */
  query: lineOfText(80).optional(),
  regionCode: lineOfText(20).optional(),
  industrySlug: lineOfText(80).optional(),
  stage: Stage.optional(),
});
export type PieceFilter = z.infer<typeof PieceFilter>;

/** One line of the desk. */
export interface PieceRow {
  id: string;
  slug: string;
  kind: PieceKind;
  headline: string;
  region: { code: string; shortName: string; nameEn: string } | null;
  industry: { slug: string; name: string; nameEn: string } | null;
  owner: { id: string; name: string };
  stage: Stage;
  liveNumber: number | null;
  withdrawn: boolean;
  scheduledFor: string | null;
  /** The step that decides next while in review, and who may take it. */
  waitsFor: { step: string; stepEn: string; names: string[] } | null;
  /** True when the asking person may decide the open step. */
  waitsForMe: boolean;
  submittedAt: string | null;
  openProposals: number;
  updatedAt: string;
}

export const pieceActs = [
  "write",
  "edit-details",
  "submit-for-review",
  "recall",
  "schedule",
  "unschedule",
  "publish",
  "withdraw",
  "restore-revision",
] as const;
export type PieceAct = (typeof pieceActs)[number];

/** A piece as its writing room and its publishing sheet need it; never its live text. */
export interface PieceView extends PieceRow {
  details: PieceDetails;
  version: number;
  access: "write" | "read";
  allowedActs: AllowedActs<PieceAct>;
  approved: {
    revisionId: string;
    number: number;
    hash: string;
    approvedAt: string;
    /** Log updates after the approved text: shown, and never published with it. */
    editsSince: number;
  } | null;
  /** Why the time that was set for the approved revision was not kept, until another is set. */
  missed: MissedPublication | null;
  /** The address readers find the live version at; the details may name the next one's. */
  liveSlug: string | null;
  firstPublishedAt: string | null;
  /** Reasons of the last return, with their answers. */
  reasons: ReasonRow[];
}

/** A publication that was set for a time and did not happen. */
export interface MissedPublication {
  dueAt: string;
  /** What refused it; `defect` names the number in `details.id` under which the log has the error. */
  refusal: Omit<Refusal, "code"> & { code: RefusalCode | "defect" };
}

/** A part of a long list, newest first; `next` names where the next part begins, null at the end. */
export interface ListPart<T> {
  rows: T[];
  next: string | null;
}

/** Which part of a piece's history is asked for. */
export interface HistoryRequest {
  pieceId: string;
  /** The `next` of the part before. */
  before?: string;
  atMost?: number;
}

/** One act in a piece's history. */
export interface EventRow {
  id: string;
  at: string;
  act: Act;
  actor: { id: string; name: string } | null;
  data: Record<string, unknown>;
}

/** One act of the newsroom's log, as whoever administers it sees it: who did what to what, no text. */
export interface AuditRow extends Omit<EventRow, "data"> {
  about:
    | { kind: "piece"; id: string; name: string; nameEn: string }
    | { kind: "metric"; id: string; name: string; nameEn: string }
    | { kind: "person"; id: string; name: string; nameEn: string }
    | null;
}

/** What narrows the log. */
export const AuditFilter = z.object({
  personId: z.uuid().optional(),
  act: z.enum(acts).optional(),
  /** Only acts older than the event of this id. */
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
});
export type AuditFilter = z.infer<typeof AuditFilter>;

export interface RevisionRow {
  id: string;
  number: number;
  kind: RevisionKind;
  headline: string;
  characters: number;
  hash: string;
  note: string | null;
  createdAt: string;
  createdBy: string;
  /** The published version that froze this revision, if one did. */
  publishedAs: number | null;
}

/** What the palette finds by a few words. */
export interface NewsroomMatches {
  pieces: { id: string; headline: string; slug: string; subject: string; subjectEn: string }[];
  metrics: {
    id: string;
    name: string;
    nameEn: string | null;
    phrase: string | null;
    region: string;
    regionEn: string;
  }[];
  people: { id: string; name: string; nameLatin: string | null }[];
}
