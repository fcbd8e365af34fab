import { type Actor, accept, type Result, type Role, refuse } from "@fangzhi/types";
import { type AskedAct, isPermitted } from "../permissions.ts";

export interface PersonFacts {
  id: string;
  roles: readonly Role[];
  disabled: boolean;
  version: number;
}

/** A newsroom always keeps one administrator who can sign in. */
function wouldLeaveNoAdmin(
  person: PersonFacts,
  keeps: boolean,
  otherActiveAdmins: number,
): boolean {
  const isActiveAdmin = person.roles.includes("admin") && !person.disabled;
  return isActiveAdmin && !keeps && otherActiveAdmins === 0;
}

function gatePerson(
  person: PersonFacts,
  actor: Actor,
  act: AskedAct,
  seenVersion: number,
): Result<null> {
  if (!isPermitted(actor, act)) return refuse("not-permitted", { act });
  if (person.version !== seenVersion) {
    return refuse("stale", { seen: seenVersion, current: person.version });
  }
  return accept(null);
}

export function decideSetRoles(
  person: PersonFacts,
  actor: Actor,
  roles: readonly Role[],
  seenVersion: number,
  otherActiveAdmins: number,
): Result<null> {
  const gated = gatePerson(person, actor, "set-roles", seenVersion);
  if (!gated.ok) return gated;
  if (roles.length === 0) return refuse("invalid", {}, "roles");
  if (wouldLeaveNoAdmin(person, roles.includes("admin"), otherActiveAdmins)) {
    return refuse("last-admin");
  }
  return accept(null);
}

export function decideDisablePerson(
  person: PersonFacts,
  actor: Actor,
  seenVersion: number,
  otherActiveAdmins: number,
): Result<null> {
  const gated = gatePerson(person, actor, "disable-person", seenVersion);
  if (!gated.ok) return gated;
  if (person.disabled) return refuse("already-decided");
  return wouldLeaveNoAdmin(person, false, otherActiveAdmins) ? refuse("last-admin") : accept(null);
}

export function decideEnablePerson(
  person: PersonFacts,
  actor: Actor,
  seenVersion: number,
): Result<null> {
  const gated = gatePerson(person, actor, "enable-person", seenVersion);
  if (!gated.ok) return gated;
  return person.disabled ? accept(null) : refuse("already-decided");
}
