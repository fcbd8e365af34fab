import { type Actor, accept, type ChangePassword, type Result, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { announceEndedSessions, newStamp } from "../shared/end-sessions.ts";
import { hashPassword, verifyPassword } from "../shared/password.ts";
import { recordEvent } from "../shared/record-event.ts";
import { runCommand } from "../shared/run-command.ts";
import { openSignInLimits, type SignInLimits } from "../shared/sign-in-limits.ts";

/**
 * Replaces one's own password and ends every session, this one too: whoever knew the old one is
 * out. Wrong guesses at the present one count like those of signing in. Answers the email, for the
 * screen to sign in again with.
 */
export async function changePassword(
  actor: Actor,
  { current, next }: ChangePassword,
  db: Database = database(),
  limits: SignInLimits = openSignInLimits(db),
): Promise<Result<{ email: string }>> {
  const { personId } = actor;
  const person = await db.person.findUnique({ where: { id: personId } });
  if (!person) return refuse("not-found");
  const source = `change-password ${personId}`;
  const seconds = await limits.attempt(person.email, source);
  if (seconds !== null) return refuse("rate-limited", { seconds });
  if (!(await verifyPassword(person.passwordHash, current))) {
    return refuse("wrong-password", {}, "current");
  }
  await limits.succeeded(person.email, source);
  const passwordHash = await hashPassword(next);
  return runCommand(db, async (tx) => {
    // Guarded by what was verified: of two changes at once the second's `current` is no longer it.
    const { count } = await tx.person.updateMany({
      where: { id: personId, passwordHash: person.passwordHash, disabledAt: null },
      data: { passwordHash, ...newStamp() },
    });
    if (count === 0) return refuse("stale");
    await recordEvent(tx, actor, { act: "change-password", personId });
    await announceEndedSessions(tx, personId);
    return accept({ email: person.email });
  });
}
