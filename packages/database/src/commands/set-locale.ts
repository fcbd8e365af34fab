import { type Actor, accept, type Result, type SetLocale } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { recordEvent } from "../shared/record-event.ts";
import { runCommand } from "../shared/run-command.ts";

/** Remembers the interface language a person chose, on every machine they sign in at. */
export const setLocale = (
  actor: Actor,
  { locale }: SetLocale,
  db: Database = database(),
): Promise<Result<null>> =>
  runCommand(db, async (tx) => {
    const { personId } = actor;
    await tx.person.update({ where: { id: personId }, data: { locale } });
    await recordEvent(tx, actor, { act: "set-locale", personId, data: { locale } });
    return accept(null);
  });
