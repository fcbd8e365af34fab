import { AcceptInvitation, type Actor, InvitePerson } from "@fangzhi/types";
import { acceptInvitation } from "../commands/accept-invitation.ts";
import { editFlow } from "../commands/edit-flow.ts";
import { inviteFirstAdmin } from "../commands/invite-first-admin.ts";
import { invitePerson } from "../commands/invite-person.ts";
import type { Database } from "../connection.ts";
import { people } from "./content/index.ts";
import type { SeedPerson } from "./content/types.ts";
import { demoPassword } from "./demo-accounts.ts";
import { expectAccepted } from "./expect-accepted.ts";

export type Cast = ReadonlyMap<string, Actor>;

/** The person a seed text names; a name nobody has is a mistake in the seed. */
export function personNamed(cast: Cast, key: string): Actor {
  const person = cast.get(key);
  if (!person) throw new Error(`the seed names nobody called ${key}`);
  return person;
}

/**
 * The demonstration's people with one password, each reviewer on their step. They come in as people
 * do: the administrator by the server's own link, everybody else by one of the administrator's.
 */
export async function seedPeople(db: Database): Promise<Cast> {
  const administrator = people.find((person) => isAdministrator(person));
  if (!administrator) throw new Error("the demonstration has no administrator");
  const link = expectAccepted(
    await inviteFirstAdmin(invitationOf(administrator), db),
    "the administrator's link",
  );
  const admin = await joinAs(db, administrator, link.token);
  const cast = new Map<string, Actor>();
  for (const person of people) {
    cast.set(person.key, person === administrator ? admin : await invite(db, admin, person));
  }
  await nameReviewers(db, admin, cast);
  return cast;
}

const isAdministrator = ({ roles }: SeedPerson): boolean => roles.includes("admin");

const invitationOf = ({ email, name, roles }: SeedPerson): InvitePerson =>
  InvitePerson.parse({ email, name, roles: [...roles] });

async function invite(db: Database, admin: Actor, person: SeedPerson): Promise<Actor> {
  const invited = await invitePerson(admin, invitationOf(person), db);
  return joinAs(db, person, expectAccepted(invited, person.name).token);
}

async function joinAs(db: Database, person: SeedPerson, token: string): Promise<Actor> {
  const { name, nameEn: nameLatin } = person;
  const answer = AcceptInvitation.parse({ token, name, nameLatin, password: demoPassword });
  const { personId } = expectAccepted(await acceptInvitation(answer, db), name);
  return { personId, name, roles: [...person.roles] };
}

async function nameReviewers(db: Database, admin: Actor, cast: Cast): Promise<void> {
  const { id: flowId } = await db.reviewFlow.findFirstOrThrow({ where: { isDefault: true } });
  const positions = { first: 1, second: 2, final: 3 } as const;
  for (const [step, position] of Object.entries(positions)) {
    const reviewerIds = people
      .filter(({ reviewStep }) => reviewStep === step)
      .map(({ key }) => personNamed(cast, key).personId);
    const named = { flowId, position, reviewerIds, seenReviewerIds: [] };
    expectAccepted(await editFlow(admin, named, db), `the reviewers of step ${position}`);
  }
}
