import { randomUUID } from "node:crypto";
import { schemaVersion } from "@fangzhi/document";
import {
  type Actor,
  channels,
  fragmentNames,
  type Locale,
  type NodeJson,
  type PieceKind,
  type ReturnReason,
  type Role,
} from "@fangzhi/types";
import { createPiece } from "../commands/create-piece.ts";
import { editDetails } from "../commands/edit-details.ts";
import { requestChanges } from "../commands/request-changes.ts";
import { setLocale } from "../commands/set-locale.ts";
import { type Database, openDatabase } from "../connection.ts";
import { getPiece } from "../queries/get-piece.ts";
import { getPieceForReview } from "../queries/get-piece-for-review.ts";
import { searchFigures } from "../queries/search-figures.ts";
import { expectOk, publishPiece, submitPiece } from "./newsroom.ts";

export interface DemoPieceOptions {
  headline: string;
  body?: string;
  /** The name of a metric whose current value stands in the body. */
  figure?: string;
  /** What the figure says, where it is not its value's own words. */
  phrase?: string;
  kind?: PieceKind;
  owner: string;
  /** Names of people who may write in it besides its owner. */
  writers?: readonly string[];
  /** Submitted, and returned by this person for this reason. */
  returned?: { by: string; reason: ReturnReason };
  /** Passed by the three reviewers and published as version 1. */
  isPublished?: boolean;
}

const place = { regionCode: "440000", industrySlug: "low-altitude-economy" };

/** The seeded newsroom, as a browser journey prepares what it is not about. */
export class DemoNewsroom {
  private readonly db: Database;

  constructor(databaseUrl: string) {
    this.db = openDatabase(databaseUrl, { connections: 2 });
  }

  /** A fresh draft that no other test touches, a profile of 广东·低空经济; answers its id. */
  async newPiece(options: DemoPieceOptions): Promise<string> {
    const { db } = this;
    const { headline, kind = "profile", writers, returned, isPublished } = options;
    const owner = await this.actor(options.owner);
    const document = { schemaVersion, fragments: await this.fragments(owner, options) };
    const slug = `journey-${randomUUID()}`;
    const nowhere = { regionCode: null, industrySlug: null };
    const where = kind === "feature" ? nowhere : place;
    const input = { kind, slug, headline, ...where, document };
    const { pieceId } = expectOk(await createPiece(owner, input, db));
    if (writers) {
      const { details, version } = expectOk(await getPiece(owner, pieceId, db));
      const actors = await Promise.all(writers.map((name) => this.actor(name)));
      const writerIds = actors.map((actor) => actor.personId);
      const edit = { ...details, writerIds, pieceId, seenVersion: version };
      expectOk(await editDetails(owner, edit, db));
    }
    if (returned) {
      await submitPiece(db, owner, pieceId);
      const reviewer = await this.actor(returned.by);
      const { round, revision } = expectOk(await getPieceForReview(reviewer, { pieceId }, db));
      const seen = { version: round?.version ?? 0, revisionHash: revision.hash };
      const reasons = [returned.reason];
      expectOk(await requestChanges(reviewer, { pieceId, seen, reasons }, db));
    }
    if (isPublished) {
      const [first, second, final, chief] = await Promise.all(
        ["孙立群", "吴晓岚", "郑国栋", "高文静"].map((name) => this.actor(name)),
      );
      if (!first || !second || !final || !chief) throw new Error("the newsroom is not the demo");
      await publishPiece(
        db,
        { reporter: owner, reviewers: [first, second, final], chief },
        pieceId,
      );
    }
    return pieceId;
  }

  async speak(name: string, locale: Locale): Promise<void> {
    expectOk(await setLocale(await this.actor(name), { locale }, this.db));
  }

  /** Starts a live document anew: the copies that browsers hold belong to its former life. */
  async startAnew(pieceId: string): Promise<void> {
    const data = { generation: { increment: 1 } };
    await this.db.liveDocument.update({ where: { pieceId }, data });
    await this.db.$executeRaw`SELECT pg_notify(${channels.pieceAccess}, ${pieceId})`;
  }

  /** What a piece's revisions say, as JSON, in order. */
  async revisionsOf(pieceId: string): Promise<string[]> {
    const orderBy = { number: "asc" } as const;
    const revisions = await this.db.revision.findMany({ where: { pieceId }, orderBy });
    return revisions.map(({ document }) => JSON.stringify(document));
  }

  private async fragments(owner: Actor, { headline, body, figure, phrase }: DemoPieceOptions) {
    const text = (words: string | undefined): NodeJson[] =>
      words ? [{ type: "text", text: words }] : [];
    const contents: Partial<Record<string, NodeJson[]>> = {
      headline: text(headline),
      body: [...text(body), ...(figure ? [await this.figure(owner, figure, phrase)] : [])],
    };
    const paragraph = (content: NodeJson[] = []): NodeJson => ({
      type: "paragraph",
      ...(content.length > 0 && { content }),
    });
    return Object.fromEntries(
      fragmentNames.map((name) => [name, [paragraph(contents[name])]]),
    ) as Record<(typeof fragmentNames)[number], NodeJson[]>;
  }

  private async figure(actor: Actor, name: string, said?: string): Promise<NodeJson> {
    const [found] = expectOk(await searchFigures(actor, { query: name, ...place }, this.db));
    if (!found) throw new Error(`no metric is called ${name}`);
    const { metricId, revisionId } = found;
    const phrase = said ?? found.phrase;
    return { type: "figure", attrs: { figureId: randomUUID(), metricId, revisionId, phrase } };
  }

  private async actor(name: string): Promise<Actor> {
    const person = await this.db.person.findFirstOrThrow({ where: { name } });
    return { personId: person.id, name, roles: person.roles as Role[] };
  }
}
