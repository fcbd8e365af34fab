import { decideDisablePerson } from "@fangzhi/editorial";
import { type Actor, accept, type ChoosePerson, type Result, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { announceEndedSessions, newStamp } from "../shared/end-sessions.ts";
import { findPersonFacts, lockPeople, readActorNow } from "../shared/load-person.ts";
import { recordEvent } from "../shared/record-event.ts";
import { runCommand } from "../shared/run-command.ts";

/** Closes an account at once: their next request and their open sockets are refused. */
export const disablePerson = (
  actor: Actor,
  { personId, seenVersion }: ChoosePerson,
  db: Database = database(),
): Promise<Result<null>> =>
  runCommand(db, async (tx) => {
    await lockPeople(tx);
    const found = await findPersonFacts(tx, personId);
    if (!found) return refuse("not-found");
    const { facts, otherActiveAdmins } = found;
    const asking = await readActorNow(tx, actor);
    const decision = decideDisablePerson(facts, asking, seenVersion, otherActiveAdmins);
    if (!decision.ok) return decision;
    await tx.person.update({
      where: { id: personId },
      data: { disabledAt: new Date(), ...newStamp() },
    });
    await recordEvent(tx, actor, { act: "disable-person", personId });
    await announceEndedSessions(tx, personId);
    return accept(null);
  });
