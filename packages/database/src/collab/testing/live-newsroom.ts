import { randomUUID } from "node:crypto";
import { schemaVersion } from "@fangzhi/document/schema";
import {
  type Actor,
  type DocumentJson,
  fragmentNames,
  type Result,
  type Role,
} from "@fangzhi/types";
import { createPiece } from "../../commands/create-piece.ts";
import { type Database, openDatabase } from "../../connection.ts";

export interface LivePerson {
  actor: Actor;
  stamp: string;
}

/** A small newsroom for tests and benchmarks of live documents. */
export interface LiveNewsroom {
  db: Database;
  owner: LivePerson;
  /** An editor: may write in every piece. */
  editor: LivePerson;
  /** A reporter who is no writer of the owner's pieces: reads them. */
  viewer: LivePerson;
  addPerson: (name: string, roles: Role[]) => Promise<LivePerson>;
  /** A piece of the owner's with a headline and one paragraph; answers its id. */
  startPiece: () => Promise<string>;
  close: () => Promise<void>;
}

export async function createLiveNewsroom(url: string): Promise<LiveNewsroom> {
  const db = openDatabase(url);
  const flow = await db.reviewFlow.findFirst({ where: { isDefault: true } });
  if (!flow) await createFlow(db);
  const addPerson = (name: string, roles: Role[]) => createPerson(db, name, roles);
  const owner = await addPerson("林知夏", ["reporter"]);
  return {
    db,
    owner,
    editor: await addPerson("周明远", ["editor"]),
    viewer: await addPerson("陈静", ["reporter"]),
    addPerson,
    startPiece: () => startPiece(db, owner.actor),
    close: () => db.$disconnect(),
  };
}

async function createFlow(db: Database): Promise<void> {
  await db.reviewFlow.create({
    data: {
      id: randomUUID(),
      slug: "three-reviews",
      name: "三审",
      nameEn: "Three reviews",
      isDefault: true,
      steps: {
        create: [{ position: 1, slug: "first", name: "初审", nameEn: "First", role: "editor" }],
      },
    },
  });
}

async function createPerson(db: Database, name: string, roles: Role[]): Promise<LivePerson> {
  const id = randomUUID();
  const stamp = randomUUID();
  await db.person.create({
    data: { id, email: `${id}@example.org`, name, roles, sessionStamp: stamp },
  });
  return { actor: { personId: id, name, roles }, stamp };
}

async function startPiece(db: Database, owner: Actor): Promise<string> {
  const paragraph = (text: string) => ({
    type: "paragraph",
    content: [{ type: "text", text }],
  });
  const texts = { headline: "广东:低空经济", body: "低空飞行在城市之间成网。" };
  const fragments = Object.fromEntries(
    fragmentNames.map((name) => [
      name,
      [name in texts ? paragraph(texts[name as keyof typeof texts]) : { type: "paragraph" }],
    ]),
  ) as DocumentJson["fragments"];
  const created = await createPiece(
    owner,
    {
      kind: "feature",
      slug: `piece-${randomUUID()}`,
      headline: "",
      regionCode: null,
      industrySlug: null,
      document: { schemaVersion, fragments },
    },
    db,
  );
  return accepted(created).pieceId;
}

function accepted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return result.value;
}
