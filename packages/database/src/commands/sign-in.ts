import { randomUUID } from "node:crypto";
import { type Actor, accept, type Locale, type Result, type Role, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { verifyPassword } from "../shared/password.ts";
import { recordEvent } from "../shared/record-event.ts";
import { runCommand } from "../shared/run-command.ts";
import { openSignInLimits, type SignInLimits } from "../shared/sign-in-limits.ts";

export interface SignInInput {
  email: string;
  password: string;
  /** The client's address, an IPv6 one cut to its /64. */
  addressKey: string;
}

export interface SignedIn {
  personId: string;
  name: string;
  stamp: string;
  sessionId: string;
  locale: Locale;
}

/**
 * Who the email and password belong to. The only command without an actor: it is what makes one.
 * Refuses `wrong-credentials` alike, and as slowly, for a wrong password, an unknown email and a
 * disabled person; `rate-limited` with `seconds` after too many failures from one address.
 */
export async function signIn(
  input: SignInInput,
  db: Database = database(),
  limits: SignInLimits = openSignInLimits(db),
): Promise<Result<SignedIn>> {
  const seconds = await limits.attempt(input.email, input.addressKey);
  if (seconds !== null) return refuse("rate-limited", { seconds });
  const person = await db.person.findUnique({ where: { email: input.email } });
  const matches = await verifyPassword(person?.passwordHash ?? null, input.password);
  if (!person || !matches || person.disabledAt) return refuse("wrong-credentials");
  await limits.succeeded(input.email, input.addressKey);
  return runCommand(db, async (tx) => {
    const actor: Actor = { personId: person.id, name: person.name, roles: person.roles as Role[] };
    const sessionId = randomUUID();
    await tx.session.create({ data: { id: sessionId, personId: person.id } });
    await recordEvent(tx, actor, { act: "sign-in", personId: person.id });
    return accept({
      personId: person.id,
      name: person.name,
      stamp: person.sessionStamp,
      sessionId,
      locale: person.locale as Locale,
    });
  });
}
