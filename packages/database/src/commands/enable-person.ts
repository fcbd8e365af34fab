import { decideEnablePerson } from "@fangzhi/editorial";
import { type Actor, accept, type ChoosePerson, type Result, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { announceEndedSessions, newStamp } from "../shared/end-sessions.ts";
import { findPersonFacts, lockPeople, readActorNow } from "../shared/load-person.ts";
import { recordEvent } from "../shared/record-event.ts";
import { runCommand } from "../shared/run-command.ts";

/** Opens a closed account again, with the roles and the password it had. */
export const enablePerson = (
  actor: Actor,
  { personId, seenVersion }: ChoosePerson,
  db: Database = database(),
): Promise<Result<null>> =>
  runCommand(db, async (tx) => {
    await lockPeople(tx);
    const found = await findPersonFacts(tx, personId);
    if (!found) return refuse("not-found");
    const asking = await readActorNow(tx, actor);
    const decision = decideEnablePerson(found.facts, asking, seenVersion);
    if (!decision.ok) return decision;
    await tx.person.update({ where: { id: personId }, data: { disabledAt: null, ...newStamp() } });
    await recordEvent(tx, actor, { act: "enable-person", personId });
    await announceEndedSessions(tx, personId);
    return accept(null);
  });
