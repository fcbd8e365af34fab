import { randomUUID } from "node:crypto";
import { createPiece } from "@fangzhi/database/commands/create-piece";
import { editDetails } from "@fangzhi/database/commands/edit-details";
import { requestChanges } from "@fangzhi/database/commands/request-changes";
import { setLocale } from "@fangzhi/database/commands/set-locale";
import { submitForReview } from "@fangzhi/database/commands/submit-for-review";
import { type Database, openDatabase } from "@fangzhi/database/connection";
import { getPiece } from "@fangzhi/database/queries/get-piece";
import { getPieceForReview } from "@fangzhi/database/queries/get-piece-for-review";
import { searchFigures } from "@fangzhi/database/queries/search-figures";
import {
  type Actor,
  fragmentNames,
  type NodeJson,
  type Result,
  type ReturnReason,
  type Role,
} from "@fangzhi/types";

export interface NewPieceOptions {
  headline: string;
  body?: string;
  /** The name of a metric whose current value stands in the body. */
  figure?: string;
  /** Names of people who may write in it besides 周明远, who owns it. */
  writers?: readonly string[];
  kind?: "profile" | "feature";
  /** Submitted, and returned by the first reviewer for this reason. */
  returned?: ReturnReason;
}

let opened: Database | undefined;
const database = (): Database => (opened ??= openDatabase(process.env.DATABASE_URL ?? ""));

/** Runs with a person's account set to English, and sets it back for the other tests. */
export async function inEnglish(name: string, run: () => Promise<void>): Promise<void> {
  const actor = await findActor(database(), name);
  value(await setLocale(actor, { locale: "en" }, database()));
  try {
    await run();
  } finally {
    value(await setLocale(actor, { locale: "zh-CN" }, database()));
  }
}

/** A fresh draft of 广东·低空经济 that no other test touches; answers its id. */
export async function newPiece(options: NewPieceOptions): Promise<string> {
  const db = database();
  const owner = await findActor(db, "周明远");
  const place = { regionCode: "440000", industrySlug: "low-altitude-economy" };
  const slug = `e2e-${randomUUID()}`;
  const figures = options.figure ? await figureNodes(db, owner, options.figure, place) : [];
  const words: NodeJson[] = options.body ? [{ type: "text", text: options.body }] : [];
  const paragraph = (content: NodeJson[]): NodeJson => ({
    type: "paragraph",
    ...(content.length > 0 && { content }),
  });
  const text = {
    headline: options.headline ? [{ type: "text", text: options.headline }] : [],
    body: [...words, ...figures],
  } as Partial<Record<string, NodeJson[]>>;
  const fragments = Object.fromEntries(
    fragmentNames.map((name) => [name, [paragraph(text[name] ?? [])]]),
  ) as Record<(typeof fragmentNames)[number], NodeJson[]>;
  const { pieceId } = value(
    await createPiece(
      owner,
      {
        kind: options.kind ?? "profile",
        slug,
        headline: options.headline,
        ...place,
        document: { schemaVersion: 1, fragments },
      },
      db,
    ),
  );
  if (options.writers) {
    const piece = value(await getPiece(owner, pieceId, db));
    const writerIds = await Promise.all(
      options.writers.map(async (name) => (await findActor(db, name)).personId),
    );
    const details = { ...piece.details, writerIds, pieceId, seenVersion: piece.version };
    value(await editDetails(owner, details, db));
  }
  if (options.returned) await returnPiece(db, owner, pieceId, options.returned);
  return pieceId;
}

async function returnPiece(
  db: Database,
  owner: Actor,
  pieceId: string,
  reason: ReturnReason,
): Promise<void> {
  const { version } = value(await getPiece(owner, pieceId, db));
  value(await submitForReview(owner, { pieceId, seenVersion: version }, db));
  const reviewer = await findActor(db, "孙立群");
  const view = value(await getPieceForReview(reviewer, { pieceId }, db));
  const seen = { version: view.round?.version ?? 0, revisionHash: view.revision.hash };
  value(await requestChanges(reviewer, { pieceId, seen, reasons: [reason] }, db));
}

async function figureNodes(
  db: Database,
  actor: Actor,
  name: string,
  place: { regionCode: string; industrySlug: string },
): Promise<NodeJson[]> {
  const [found] = value(await searchFigures(actor, { query: name, ...place }, db));
  if (!found) throw new Error(`no metric is called ${name}`);
  const { metricId, revisionId, phrase } = found;
  return [{ type: "figure", attrs: { figureId: randomUUID(), metricId, revisionId, phrase } }];
}

async function findActor(db: Database, name: string): Promise<Actor> {
  const person = await db.person.findFirstOrThrow({ where: { name } });
  return { personId: person.id, name, roles: person.roles as Role[] };
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}
