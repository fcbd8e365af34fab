import { type Actor, accept, type Locale, type Result } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { recordEvent } from "../shared/record-event.ts";
import { runCommand } from "../shared/run-command.ts";

export interface SetLocaleInput {
  locale: Locale;
}

/** Remembers the interface language a person chose, on every machine they sign in at. */
export const setLocale = (
  actor: Actor,
  input: SetLocaleInput,
  db: Database = database(),
): Promise<Result<null>> =>
  runCommand(db, async (tx) => {
    const { personId } = actor;
    await tx.person.update({ where: { id: personId }, data: { locale: input.locale } });
    await recordEvent(tx, actor, { act: "set-locale", personId, data: { locale: input.locale } });
    return accept(null);
  });
