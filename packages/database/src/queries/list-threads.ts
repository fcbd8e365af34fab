import { indexForQuotes, locateQuote, readsAsQuoted, wordsAt } from "@fangzhi/document";
import { followQuotes } from "@fangzhi/document/diff";
import { canComment, canSettleThread, isPermitted, type PieceFacts } from "@fangzhi/editorial";
import {
  type Actor,
  accept,
  type CommentAnchor,
  type DocumentJson,
  type FragmentName,
  fragmentNames,
  type Result,
  refusalOf,
  refuse,
  type TextPlace,
  type ThreadStatus,
  type ThreadView,
} from "@fangzhi/types";
import { type Database, database, type Reading } from "../connection.ts";
import type { Prisma } from "../generated/client.ts";
import { followedPlaces } from "../shared/followed-places.ts";
import { findPiece } from "../shared/load-piece.ts";
import { readCommentedText } from "../shared/read-commented-text.ts";
import { readDraftsAsOf } from "../shared/read-drafts-as-of.ts";

export interface ThreadsRequest {
  pieceId: string;
  /** The revision whose text the threads are placed in; the draft as of now when left out. */
  revisionId?: string;
}

const threadInclude = {
  revision: { select: { number: true } },
  createdBy: { select: { name: true } },
  resolvedBy: { select: { name: true } },
  comments: {
    include: { person: { select: { id: true, name: true } } },
    orderBy: { position: "asc" },
  },
} satisfies Prisma.CommentThreadInclude;

type ThreadRecord = Prisma.CommentThreadGetPayload<{ include: typeof threadInclude }>;

/**
 * A piece's threads in reading order, those whose words are gone last. Words are looked for as they
 * were quoted; words rewritten since are followed from the text the thread was made on.
 */
export async function listThreads(
  actor: Actor,
  request: ThreadsRequest,
  db: Database = database(),
): Promise<Result<ThreadView[]>> {
  const { pieceId, revisionId = null } = request;
  if (!isPermitted(actor, "read")) return refuse("not-found");
  const piece = await findPiece(db, pieceId);
  if (!piece) return refuse("not-found");
  const threads = await db.commentThread.findMany({
    where: { pieceId },
    include: threadInclude,
    orderBy: { createdAt: "asc" },
  });
  if (threads.length === 0) return accept([]);
  const text = await readCommentedText(db, pieceId, revisionId);
  if (!text) return refuse("not-found");
  const { document, version } = text;
  const followed = followedPlaces(`${pieceId}:${revisionId ?? "draft"}`, version);
  const places = await placeThreads(db, pieceId, threads, document, followed);
  return accept(
    threads
      .map((thread) =>
        toThreadView(thread, document, places.get(thread.id) ?? null, piece.facts, actor),
      )
      .sort(byPlace),
  );
}

/**
 * Words that stand where they stood are found at once. The others are followed from the text they
 * were quoted from, so that a comment on a figure stays with the figure when the same words stand
 * elsewhere too; `followed` holds those that were followed into this document before.
 */
async function placeThreads(
  tx: Reading,
  pieceId: string,
  threads: readonly ThreadRecord[],
  document: DocumentJson,
  followed: Map<string, TextPlace | null>,
): Promise<Map<string, TextPlace>> {
  const places = new Map<string, TextPlace>();
  const index = indexForQuotes(document);
  const strayed: ThreadRecord[] = [];
  for (const thread of threads) {
    const anchor = anchorOf(thread);
    const place = locateQuote(index, anchor);
    if (place) places.set(thread.id, place);
    const isInPlace = place?.fragment === anchor.fragment && place.from.block === anchor.block;
    if (!isInPlace) strayed.push(thread);
  }
  const unknown = strayed.filter(({ id }) => !followed.has(id));
  if (unknown.length > 0) await follow(tx, pieceId, unknown, document, followed);
  for (const { id } of strayed) {
    const place = followed.get(id);
    if (place) places.set(id, place);
  }
  return places;
}

/** Threads made on one text are followed together: comparing two texts costs the most. */
async function follow(
  tx: Reading,
  pieceId: string,
  threads: readonly ThreadRecord[],
  document: DocumentJson,
  followed: Map<string, TextPlace | null>,
): Promise<void> {
  const quoted = await readQuotedTexts(tx, pieceId, threads);
  for (const [before, group] of Map.groupBy(threads, ({ id }) => quoted.get(id) ?? null)) {
    const found = before && followQuotes(before, document, group.map(anchorOf));
    for (const [at, { id }] of group.entries()) followed.set(id, found?.[at] ?? null);
  }
}

/** The text that each thread was started on: a revision, or the draft as it was then. */
async function readQuotedTexts(
  tx: Reading,
  pieceId: string,
  threads: readonly ThreadRecord[],
): Promise<Map<string, DocumentJson | null>> {
  const ofDraft = threads.filter(({ revisionId }) => revisionId === null);
  const revisionIds = new Set(threads.flatMap(({ revisionId }) => revisionId ?? []));
  const [drafts, revisions] = await Promise.all([
    readDraftsAsOf(
      tx,
      pieceId,
      ofDraft.map(({ createdAt }) => createdAt),
    ),
    tx.revision.findMany({
      where: { pieceId, id: { in: [...revisionIds] } },
      select: { id: true, document: true },
    }),
  ]);
  const texts = new Map(ofDraft.map(({ id }, at) => [id, drafts[at] ?? null]));
  for (const { id, document } of revisions) {
    for (const thread of threads.filter(({ revisionId }) => revisionId === id)) {
      texts.set(thread.id, document as unknown as DocumentJson);
    }
  }
  return texts;
}

const anchorOf = (thread: ThreadRecord): CommentAnchor => ({
  fragment: thread.fragment as FragmentName,
  quote: thread.quote,
  block: thread.blockHint,
  offset: thread.offsetHint,
});

function toThreadView(
  thread: ThreadRecord,
  document: DocumentJson,
  place: TextPlace | null,
  piece: PieceFacts,
  actor: Actor,
): ThreadView {
  const facts = {
    status: thread.status as ThreadStatus,
    version: thread.version,
    createdById: thread.createdById,
  };
  const words = place && wordsAt(document, place);
  const isSame = words === null || readsAsQuoted(words, thread.quote);
  return {
    id: thread.id,
    status: facts.status,
    version: thread.version,
    quote: thread.quote,
    revisionNumber: thread.revision?.number ?? null,
    place,
    words: isSame ? null : words,
    startedBy: thread.createdBy.name,
    resolvedBy: thread.resolvedBy?.name ?? null,
    resolvedAt: thread.resolvedAt?.toISOString() ?? null,
    comments: thread.comments.map(({ id, person, body, createdAt }) => ({
      id,
      person,
      body,
      at: createdAt.toISOString(),
    })),
    allowedActs: {
      "reply-to-thread": refusalOf(canComment(piece, actor, "reply-to-thread")),
      "resolve-thread": refusalOf(canSettleThread(piece, facts, actor, "resolve-thread")),
      "reopen-thread": refusalOf(canSettleThread(piece, facts, actor, "reopen-thread")),
    },
  };
}

function byPlace({ place: a }: ThreadView, { place: b }: ThreadView): number {
  if (!a || !b) return Number(a === null) - Number(b === null);
  return (
    fragmentNames.indexOf(a.fragment) - fragmentNames.indexOf(b.fragment) ||
    a.from.block - b.from.block ||
    a.from.offset - b.from.offset
  );
}
