import { decideSetRoles } from "@fangzhi/editorial";
import { type Actor, accept, type Result, refuse, type SetRoles } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { announceEndedSessions, newStamp } from "../shared/end-sessions.ts";
import { findPersonFacts, lockPeople, readActorNow } from "../shared/load-person.ts";
import { recordEvent } from "../shared/record-event.ts";
import { runCommand } from "../shared/run-command.ts";

/** Gives a person these roles and no others; their open sessions end, whatever they were doing. */
export const setRoles = (
  actor: Actor,
  { personId, roles, seenVersion }: SetRoles,
  db: Database = database(),
): Promise<Result<null>> =>
  runCommand(db, async (tx) => {
    await lockPeople(tx);
    const found = await findPersonFacts(tx, personId);
    if (!found) return refuse("not-found");
    const { facts, otherActiveAdmins } = found;
    const asking = await readActorNow(tx, actor);
    const decision = decideSetRoles(facts, asking, roles, seenVersion, otherActiveAdmins);
    if (!decision.ok) return decision;
    await tx.person.update({ where: { id: personId }, data: { roles, ...newStamp() } });
    const data = { before: [...facts.roles], after: roles };
    await recordEvent(tx, actor, { act: "set-roles", personId, data });
    await announceEndedSessions(tx, personId);
    return accept(null);
  });
