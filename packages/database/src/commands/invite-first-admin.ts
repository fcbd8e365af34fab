import { accept, type InvitePerson, type Result, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { lockPeople } from "../shared/load-person.ts";
import { runCommand } from "../shared/run-command.ts";
import { createInvitation, type Invited, isEmailTaken } from "./invite-person.ts";

/**
 * An administrator's link without anybody signed in: for whoever may run commands on the server,
 * never for a visitor. Works later too, when every administrator has lost their password.
 */
export const inviteFirstAdmin = (
  input: Pick<InvitePerson, "email" | "name">,
  db: Database = database(),
): Promise<Result<Invited>> =>
  runCommand(db, async (tx) => {
    await lockPeople(tx);
    if (await isEmailTaken(tx, input.email)) return refuse("email-taken", {}, "email");
    return accept(await createInvitation(tx, null, { ...input, roles: ["admin"] }));
  });
