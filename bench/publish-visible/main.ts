import { parseArgs } from "node:util";
import { publish } from "@fangzhi/database/commands/publish";
import {
  approvePiece,
  createNewsroom,
  draftPiece,
  publishPiece,
  versionOf,
  writeIn,
} from "@fangzhi/database/testing";
import { milliseconds, quantile } from "../collab-kill/quantile.ts";
import { openReadingRoom } from "../reader/reading-room.ts";

/**
 * `npm run bench -- publish-visible [--publications N] [--json]`: from the moment `publish` has
 * committed to the first answer of the public server that shows the new version, with the byte cache
 * on and the page kept there when it happens.
 */
const { values } = parseArgs({
  options: {
    publications: { type: "string", default: "30" },
    json: { type: "boolean", default: false },
  },
});
const say = (line: string) => values.json || console.log(line);

const room = await openReadingRoom(say, "nothing");
try {
  const { db } = room;
  const newsroom = await createNewsroom(db);
  const pieceId = await draftPiece(db, newsroom.reporter);
  await publishPiece(db, newsroom, pieceId);
  const { slug } = await db.piece.findUniqueOrThrow({ where: { id: pieceId } });
  const page = `${await room.startReader()}/p/${slug}`;
  const visible: number[] = [];
  const took: number[] = [];
  for (let number = 2; number < 2 + Number(values.publications); number += 1) {
    const words = `第 ${number} 次发布的新句子。`;
    await writeIn(db, newsroom.reporter, pieceId, words);
    const { revisionId } = await approvePiece(db, newsroom, pieceId);
    const seenVersion = await versionOf(db, pieceId);
    for (let warm = 0; warm < 3; warm += 1) await (await fetch(page)).text();
    const startedAt = performance.now();
    const change = { changeKind: "update" as const, publicNote: words };
    const result = await publish(
      newsroom.chief,
      { pieceId, revisionId, seenVersion, ...change },
      db,
    );
    if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
    const committedAt = performance.now();
    while (!(await (await fetch(page)).text()).includes(words));
    visible.push(performance.now() - committedAt);
    took.push(committedAt - startedAt);
  }
  const result = {
    publications: visible.length,
    visibleP50Ms: milliseconds(quantile(visible, 0.5)),
    visibleP99Ms: milliseconds(quantile(visible, 0.99)),
    visibleMaxMs: milliseconds(Math.max(...visible)),
    publishP50Ms: milliseconds(quantile(took, 0.5)),
  };
  if (values.json) console.log(JSON.stringify(result));
  else console.log(result);
} finally {
  await room.close();
}
process.exit();
