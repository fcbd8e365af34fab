import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "./connection.ts";
import {
  createNewsroom,
  createTestDatabase,
  draftPiece,
  publishPiece,
  type TestDatabase,
} from "./testing/index.ts";

let test: TestDatabase;
let db: Database;

beforeAll(async () => {
  test = await createTestDatabase();
  db = openDatabase(test.urlAs("fangzhi_app"));
  const newsroom = await createNewsroom(db);
  await publishPiece(db, newsroom, await draftPiece(db, newsroom.reporter));
});
afterAll(async () => {
  await db.$disconnect();
  await test.drop();
});

/** Runs one statement as a role and answers PostgreSQL's error code, or `done`. */
async function attempt(
  role: "fangzhi_app" | "fangzhi_collab" | "fangzhi_reader" | "owner",
  statement: string,
): Promise<string> {
  const connectionString = role === "owner" ? test.url : test.urlAs(role);
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query(statement);
    return "done";
  } catch (error) {
    return (error as { code?: string }).code ?? "unknown";
  } finally {
    await client.query("ROLLBACK");
    await client.end();
  }
}

const restrictViolation = "23001";
const insufficientPrivilege = "42501";

describe("append-only tables", () => {
  const tables = [
    ["newsroom.revision", "headline = 'x'"],
    ["newsroom.review_decision", "note = 'x'"],
    ["newsroom.event", "data = '{}'"],
    ["published.publication", "headline = 'x'"],
  ] as const;

  it("refuse UPDATE and DELETE, even to the owner", async () => {
    for (const [table, change] of tables) {
      for (const role of ["fangzhi_app", "owner"] as const) {
        expect(await attempt(role, `UPDATE ${table} SET ${change}`), table).toBe(restrictViolation);
        expect(await attempt(role, `DELETE FROM ${table}`), table).toBe(restrictViolation);
      }
    }
  });

  it("carry the trigger wherever history is kept", async () => {
    const rows = await db.$queryRaw<{ name: string }[]>`
      SELECT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgname = 'append_only' ORDER BY 1`;
    expect(rows.map((row) => row.name)).toEqual([
      "collab.document_update",
      "newsroom.comment",
      "newsroom.event",
      "newsroom.media",
      "newsroom.metric_revision",
      "newsroom.metric_revision_decision",
      "newsroom.review_decision",
      "newsroom.revision",
      "newsroom.revision_figure",
      "published.publication",
      "published.publication_media",
      "published.published_figure",
      "published.published_media",
      "published.published_metric_revision",
      "published.withdrawal",
    ]);
  });

  it("refuse TRUNCATE to the owner", async () => {
    expect(await attempt("owner", "TRUNCATE newsroom.event")).toBe(restrictViolation);
  });
});

describe("the reader's role", () => {
  it("reads what is published", async () => {
    expect(await attempt("fangzhi_reader", "SELECT * FROM published.publication")).toBe("done");
  });

  it("sees no draft, no revision, no person, no live document", async () => {
    for (const table of ["piece", "revision", "person", "event", "media", "comment"]) {
      const statement = `SELECT * FROM newsroom.${table}`;
      expect(await attempt("fangzhi_reader", statement)).toBe(insufficientPrivilege);
    }
    const log = "SELECT * FROM collab.document_update";
    expect(await attempt("fangzhi_reader", log)).toBe(insufficientPrivilege);
  });

  it("writes nothing", async () => {
    for (const statement of [
      "DELETE FROM published.publication",
      "UPDATE published.published_piece SET headline = 'x'",
      "INSERT INTO published.redirect VALUES ('x', gen_random_uuid())",
    ]) {
      expect(await attempt("fangzhi_reader", statement)).toBe(insufficientPrivilege);
    }
  });
});

describe("the collab role", () => {
  it("reads no password hash and writes nothing outside the live documents", async () => {
    const hash = "SELECT password_hash FROM newsroom.person";
    expect(await attempt("fangzhi_collab", hash)).toBe(insufficientPrivilege);
    const name = "SELECT id, name, roles FROM newsroom.person";
    expect(await attempt("fangzhi_collab", name)).toBe("done");
    const stage = "UPDATE newsroom.piece SET stage = 'approved'";
    expect(await attempt("fangzhi_collab", stage)).toBe(insufficientPrivilege);
  });
});
