import pg from "pg";
import { describe, expect, it } from "vitest";
import { getPiece } from "../queries/get-piece.ts";
import { addPerson, approvePiece, draftPiece, expectOk, versionOf } from "../testing/index.ts";
import { useNewsroom } from "../testing/use-newsroom.ts";
import { publishDue } from "./publish-due.ts";
import { schedule } from "./schedule.ts";

const { db, newsroom, own: test } = await useNewsroom();

const hour = 3_600_000;

/** A piece whose time comes `minutes` from now, set by this chief. */
async function scheduled(minutes: number, chief = newsroom.chief): Promise<string> {
  const pieceId = await draftPiece(db, newsroom.reporter);
  const { revisionId } = await approvePiece(db, newsroom, pieceId);
  const seenVersion = await versionOf(db, pieceId);
  const at = new Date(Date.now() + minutes * 60_000);
  const request = {
    pieceId,
    revisionId,
    seenVersion,
    changeKind: "first",
    publicNote: "",
  } as const;
  expectOk(await schedule(chief, { ...request, at }, db));
  return pieceId;
}

async function asOwner(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: test.url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

const due = () => publishDue(new Date(Date.now() + hour), db);
const stageOf = async (id: string) => (await db.piece.findUniqueOrThrow({ where: { id } })).stage;

describe("a time that can't be kept", () => {
  it("never keeps the next piece from its own, and a breakdown is given up after five tries", async () => {
    const broken = await scheduled(1);
    const sound = await scheduled(2);
    await asOwner(`
      CREATE FUNCTION published.break_down() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.piece_id = '${broken}' THEN RAISE EXCEPTION 'broken for the test'; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER break_down BEFORE INSERT ON published.publication
        FOR EACH ROW EXECUTE FUNCTION published.break_down()`);
    const first = await due();
    expect(first.find(({ pieceId }) => pieceId === sound)?.outcome).toEqual({ number: 1 });
    const failed = first.find(({ pieceId }) => pieceId === broken)?.outcome;
    expect(failed).toMatchObject({ givenUp: false });
    for (let attempt = 2; attempt <= 5; attempt += 1) {
      expect(await stageOf(broken)).toBe("scheduled");
      const [again] = await due();
      expect(again?.outcome).toMatchObject({ givenUp: attempt === 5 });
    }
    expect(await due()).toEqual([]);
    const { stage, missed } = expectOk(await getPiece(newsroom.chief, broken, db));
    expect(stage).toBe("approved");
    expect(missed?.refusal).toMatchObject({ code: "defect", details: { id: expect.any(String) } });
  });

  it("is taken back with the reason when a rule refuses, until the chief sets another", async () => {
    const leaving = await addPerson(db, "前主编", "chief");
    const pieceId = await scheduled(1, leaving);
    const after = await scheduled(2);
    await db.person.update({ where: { id: leaving.personId }, data: { disabledAt: new Date() } });
    expect(await due()).toMatchObject([
      { pieceId, outcome: { refused: { code: "not-permitted" } } },
      { pieceId: after, outcome: { number: 1 } },
    ]);
    expect(await due()).toEqual([]);
    const { missed, approved, version } = expectOk(await getPiece(newsroom.chief, pieceId, db));
    expect(missed).toMatchObject({ refusal: { code: "not-permitted" } });
    expect(Number.isNaN(Date.parse(missed?.dueAt ?? ""))).toBe(false);
    const events = await db.event.findMany({ where: { pieceId, act: "miss-publication" } });
    expect(events.map(({ actorId }) => actorId)).toEqual([null]);
    const request = {
      ...{ pieceId, revisionId: approved?.revisionId ?? "", seenVersion: version },
      ...({ changeKind: "first", publicNote: "" } as const),
      at: new Date(Date.now() + 60_000),
    };
    expectOk(await schedule(newsroom.chief, request, db));
    expect(expectOk(await getPiece(newsroom.chief, pieceId, db)).missed).toBeNull();
    expect(await due()).toMatchObject([{ pieceId, outcome: { number: 1 } }]);
  });
});
