import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { draftPiece, publishPiece } from "./testing/index.ts";
import { useNewsroom } from "./testing/use-newsroom.ts";

const { db, newsroom, own: test } = await useNewsroom();

beforeAll(async () => {
  await publishPiece(db, newsroom, await draftPiece(db, newsroom.reporter));
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

describe("no application's role", () => {
  const roles = ["fangzhi_app", "fangzhi_collab", "fangzhi_reader"] as const;

  it("makes large objects, which no schema's grants would bound", async () => {
    for (const role of roles) {
      for (const statement of ["SELECT lo_create(0)", "SELECT lo_from_bytea(0, 'x')"]) {
        expect(await attempt(role, statement), role).toBe(insufficientPrivilege);
      }
    }
  });

  it("makes temporary tables in a database that was migrated", async () => {
    const template = new URL(process.env.TEST_TEMPLATE_URL ?? "");
    // A copy does not take a database's own grants along, and the template may not be entered.
    const name = template.pathname.slice(1);
    const client = new pg.Client({
      connectionString: Object.assign(template, { pathname: "postgres" }).href,
    });
    await client.connect();
    try {
      const asked = "SELECT has_database_privilege($1, $2, 'TEMPORARY') AS may";
      for (const role of roles) {
        expect((await client.query(asked, [role, name])).rows).toEqual([{ may: false }]);
      }
    } finally {
      await client.end();
    }
  });
});

describe("the collab role", () => {
  it("appends to logs and folds them, and takes nothing out of one", async () => {
    for (const statement of [
      "DELETE FROM collab.document_update",
      "UPDATE collab.document_update SET at = now()",
      "DELETE FROM collab.live_document",
      "INSERT INTO collab.live_document (piece_id, schema_version) VALUES (gen_random_uuid(), 1)",
      "UPDATE collab.document_snapshot SET at = now()",
    ]) {
      expect(await attempt("fangzhi_collab", statement), statement).toBe(insufficientPrivilege);
    }
    for (const statement of [
      "UPDATE collab.live_document SET head_seq = head_seq + 1",
      "INSERT INTO collab.document_update VALUES (gen_random_uuid(), 1, NULL, now(), 'x')",
      "INSERT INTO collab.document_snapshot VALUES (gen_random_uuid(), 1, now(), 'x')",
      "DELETE FROM collab.document_snapshot",
    ]) {
      expect(await attempt("fangzhi_collab", statement), statement).toBe("done");
    }
  });

  it("reads no password hash and writes nothing outside the live documents", async () => {
    const hash = "SELECT password_hash FROM newsroom.person";
    expect(await attempt("fangzhi_collab", hash)).toBe(insufficientPrivilege);
    const name = "SELECT id, name, roles FROM newsroom.person";
    expect(await attempt("fangzhi_collab", name)).toBe("done");
    const stage = "UPDATE newsroom.piece SET stage = 'approved'";
    expect(await attempt("fangzhi_collab", stage)).toBe(insufficientPrivilege);
  });
});
