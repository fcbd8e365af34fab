import { randomBytes } from "node:crypto";
import { AcceptInvitation, type Actor, PersonName, type Role } from "@fangzhi/types";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../connection.ts";
import { findInvitation } from "../queries/find-invitation.ts";
import { findSessionPerson } from "../queries/find-session-person.ts";
import { getFlow } from "../queries/get-flow.ts";
import { listColleagues } from "../queries/list-colleagues.ts";
import { isDemoEmail, listDemoAccounts } from "../queries/list-demo-accounts.ts";
import { listInvitations } from "../queries/list-invitations.ts";
import { listPeople } from "../queries/list-people.ts";
import { openSignInLimits, signInLimits } from "../shared/sign-in-limits.ts";
import { addPerson, createTestDatabase, expectOk, type TestDatabase } from "../testing/index.ts";
import { useNewsroom } from "../testing/use-newsroom.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { changePassword } from "./change-password.ts";
import { disablePerson } from "./disable-person.ts";
import { editFlow } from "./edit-flow.ts";
import { enablePerson } from "./enable-person.ts";
import { inviteFirstAdmin } from "./invite-first-admin.ts";
import { invitePerson } from "./invite-person.ts";
import { pruneSessions } from "./prune-sessions.ts";
import { revokeInvitation } from "./revoke-invitation.ts";
import { setLocale } from "./set-locale.ts";
import { setRoles } from "./set-roles.ts";
import { signIn } from "./sign-in.ts";
import { signOut } from "./sign-out.ts";

const { db, newsroom, own: test } = await useNewsroom();

const nobody = "00000000-0000-4000-8000-000000000000";
const password = "correct horse battery";
const newEmail = () => `${randomBytes(6).toString("hex")}@newsroom.example`;
/** No two people have one name; this one is known by the email. */
const nameOf = (email: string) => `新人${email.slice(0, 12)}`;
const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? "ok" : result.refusal.code;
const personRow = (id: string) => db.person.findUniqueOrThrow({ where: { id } });
const countEvents = (act: string) => db.event.count({ where: { act } });
const invite = (email = newEmail(), roles: Role[] = ["reporter"]) =>
  invitePerson(newsroom.admin, { email, name: nameOf(email), roles }, db);

/** A person who came by a link, so with a password. */
async function newcomer(...roles: Role[]): Promise<{ actor: Actor; email: string }> {
  const email = newEmail();
  const { token } = expectOk(await invite(email, roles));
  const accepted = { token, name: nameOf(email), nameLatin: null, password };
  const { personId } = expectOk(await acceptInvitation(accepted, db));
  return { actor: { personId, name: nameOf(email), roles }, email };
}

const signInAs = (email: string, typed: string, addressKey = randomBytes(4).toString("hex")) =>
  signIn({ email, password: typed, addressKey }, db);

describe("invitations", () => {
  it("turns a link into one person with the invited roles, who can sign in", async () => {
    const { actor, email } = await newcomer("reporter", "editor");
    const session = expectOk(await signInAs(email, password));
    expect(session).toMatchObject({ personId: actor.personId, name: actor.name, locale: "zh-CN" });
    const found = await findSessionPerson(session, db);
    expect(found).toMatchObject({ roles: ["reporter", "editor"] });
  });

  it("makes one account of one link, however many accept it at once", async () => {
    const { token } = expectOk(await invite());
    const attempt = () =>
      acceptInvitation({ token, name: nameOf(newEmail()), nameLatin: "Newcomer", password }, db);
    const codes = (await Promise.all([attempt(), attempt(), attempt()])).map(codeOf);
    expect(codes.sort()).toEqual(["link-invalid", "link-invalid", "ok"]);
  });

  it("keeps the link's secret nowhere", async () => {
    const { invitationId, token } = expectOk(await invite());
    const row = await db.invitation.findUniqueOrThrow({ where: { id: invitationId } });
    const events = await db.event.findMany({ where: { act: "invite-person" } });
    expect(
      JSON.stringify([row, events], (_, v) => (typeof v === "bigint" ? `${v}` : v)),
    ).not.toContain(token);
  });

  it("refuses a second open link for an email, also when two are made at once", async () => {
    const email = newEmail();
    const codes = (await Promise.all([invite(email), invite(email)])).map(codeOf);
    expect(codes.sort()).toEqual(["email-taken", "ok"]);
  });

  it("refuses an email that has an account, disabled ones included", async () => {
    const { actor, email } = await newcomer("reporter");
    expect(codeOf(await invite(email))).toBe("email-taken");
    const { version } = await personRow(actor.personId);
    const chosen = { personId: actor.personId, seenVersion: version };
    expectOk(await disablePerson(newsroom.admin, chosen, db));
    expect(codeOf(await invite(email))).toBe("email-taken");
  });

  it("refuses an expired, a revoked and a made-up link alike", async () => {
    const expired = expectOk(await invite());
    await db.invitation.update({
      where: { id: expired.invitationId },
      data: { expiresAt: new Date(Date.now() - 1) },
    });
    const revoked = expectOk(await invite());
    const { invitationId } = revoked;
    expectOk(await revokeInvitation(newsroom.admin, { invitationId }, db));
    const madeUp = randomBytes(32).toString("base64url");
    for (const token of [expired.token, revoked.token, madeUp]) {
      const accepted = { token, name: "新人", nameLatin: null, password };
      expect(codeOf(await acceptInvitation(accepted, db))).toBe("link-invalid");
      expect(codeOf(await findInvitation(token, db))).toBe("link-invalid");
    }
    const again = await invite(
      (await db.invitation.findUniqueOrThrow({ where: { id: expired.invitationId } })).email,
    );
    expect(codeOf(again)).toBe("ok");
  });

  it("shows a link's holder what it invites to", async () => {
    const email = newEmail();
    const { token } = expectOk(await invite(email, ["editor"]));
    expect(expectOk(await findInvitation(token, db))).toEqual({
      email,
      name: nameOf(email),
      roles: ["editor"],
    });
  });

  it("lets nobody pass for a colleague by taking their name, however it is written", async () => {
    const chief = await addPerson(db, "主编 Ａ甲", "chief");
    const email = newEmail();
    const { token } = expectOk(await invite(email));
    for (const name of [chief.name, "主编 A甲", "主编　a甲", " 主编  Ａ甲 "]) {
      const accepted = AcceptInvitation.parse({ token, name, nameLatin: null, password });
      expect(await acceptInvitation(accepted, db), name).toMatchObject({
        refusal: { code: "colleague-name-taken", field: "name" },
      });
      const other = { email: newEmail(), name, roles: ["reporter" as const] };
      expect(codeOf(await invitePerson(newsroom.admin, other, db))).toBe("colleague-name-taken");
    }
    for (const unseen of ["\u200b", "\u202e", "\u2066", "\u0007", "\ufeff", "\u00ad", "\u3164"]) {
      expect(PersonName.safeParse(`主编${unseen}甲`).success, JSON.stringify(unseen)).toBe(false);
    }
    for (const name of ["欧阳·明", "Zoë O’Neill-Wang", "张伟（科技）", "𠮷野"]) {
      expect(PersonName.safeParse(name).success, name).toBe(true);
    }
    const accepted = { token, name: "主编乙", nameLatin: null, password };
    expect(codeOf(await acceptInvitation(accepted, db))).toBe("ok");
  });

  it("gives a name to one of two who take it at once", async () => {
    const links = [expectOk(await invite()), expectOk(await invite())];
    const codes = await Promise.all(
      links.map(({ token }) =>
        acceptInvitation({ token, name: "同名", nameLatin: null, password }, db),
      ),
    );
    expect(codes.map(codeOf).sort()).toEqual(["colleague-name-taken", "ok"]);
  });

  it("takes back an open link once, and none that was used or never was", async () => {
    const { invitationId } = expectOk(await invite());
    const revoke = (id: string) => revokeInvitation(newsroom.admin, { invitationId: id }, db);
    expect(codeOf(await revoke(invitationId))).toBe("ok");
    expect(codeOf(await revoke(invitationId))).toBe("already-decided");
    expect(codeOf(await revoke(nobody))).toBe("not-found");
  });

  it("lists every invitation with what became of it", async () => {
    const statuses = new Set(
      expectOk(await listInvitations(newsroom.admin, db)).map(({ status }) => status),
    );
    expect(statuses).toEqual(new Set(["open", "accepted", "expired", "revoked"]));
  });

  it("makes an administrator's link on the command line, with an event of nobody", async () => {
    const email = newEmail();
    const { token } = expectOk(await inviteFirstAdmin({ email, name: "站长" }, db));
    expect(expectOk(await findInvitation(token, db)).roles).toEqual(["admin"]);
    expect(codeOf(await inviteFirstAdmin({ email, name: "站长" }, db))).toBe("email-taken");
    const event = await db.event.findFirstOrThrow({
      where: { act: "invite-person" },
      orderBy: { id: "desc" },
    });
    expect(event.actorId).toBeNull();
  });
});

describe("who may", () => {
  it("lets only administrators act on people, and writes nothing for anybody else", async () => {
    const { actor } = await newcomer("reporter");
    const { personId } = actor;
    const before = await db.event.count();
    const chosen = { personId, seenVersion: 1 };
    const { invitationId } = expectOk(await invite());
    const others = [newsroom.reporter, newsroom.reviewers[0], newsroom.chief];
    for (const other of others) {
      const input = { email: newEmail(), name: "新人", roles: ["admin" as const] };
      const results = [
        await invitePerson(other, input, db),
        await revokeInvitation(other, { invitationId }, db),
        await setRoles(other, { ...chosen, roles: ["admin"] }, db),
        await disablePerson(other, chosen, db),
        await enablePerson(other, chosen, db),
        await listPeople(other, db),
        await listInvitations(other, db),
      ];
      expect(results.map(codeOf)).toEqual(results.map(() => "not-permitted"));
    }
    expect(await db.event.count()).toBe(before + 1);
    expect(await personRow(personId)).toMatchObject({ roles: ["reporter"], version: 1 });
  });

  it("asks for the roles held now, not for those of the session", async () => {
    const former = await addPerson(db, "前管理员", "reporter");
    const claiming: Actor = { ...former, roles: ["admin"] };
    const input = { email: newEmail(), name: "新人", roles: ["admin" as const] };
    expect(codeOf(await invitePerson(claiming, input, db))).toBe("not-permitted");
    expect(codeOf(await invitePerson({ ...claiming, personId: nobody }, input, db))).toBe(
      "not-permitted",
    );
  });

  it("answers an id that isn't there as not found", async () => {
    const chosen = { personId: nobody, seenVersion: 1 };
    expect(codeOf(await setRoles(newsroom.admin, { ...chosen, roles: ["editor"] }, db))).toBe(
      "not-found",
    );
    expect(codeOf(await disablePerson(newsroom.admin, chosen, db))).toBe("not-found");
    expect(codeOf(await enablePerson(newsroom.admin, chosen, db))).toBe("not-found");
  });

  it("never lists a password or a stamp", async () => {
    const people = expectOk(await listPeople(newsroom.admin, db));
    expect(JSON.stringify(people)).not.toMatch(/argon2|stamp/i);
  });
});

describe("roles and accounts", () => {
  it("ends the person's sessions and tells whoever holds their sockets", async () => {
    const { actor, email } = await newcomer("reporter");
    const { personId } = actor;
    const session = expectOk(await signInAs(email, password));
    const heard = await listen("person_access");
    const roles: Role[] = ["reporter", "editor"];
    expectOk(await setRoles(newsroom.admin, { personId, roles, seenVersion: 1 }, db));
    expect(await findSessionPerson(session, db)).toBeNull();
    expect(await heard.next()).toBe(personId);
    const again = expectOk(await signInAs(email, password));
    expect((await findSessionPerson(again, db))?.roles).toEqual(roles);
    await heard.stop();
  });

  it("closes an account at once and opens it again with the roles it had", async () => {
    const { actor, email } = await newcomer("editor");
    const { personId } = actor;
    const session = expectOk(await signInAs(email, password));
    expectOk(await disablePerson(newsroom.admin, { personId, seenVersion: 1 }, db));
    expect(await findSessionPerson(session, db)).toBeNull();
    expect(codeOf(await signInAs(email, password))).toBe("wrong-credentials");
    const enabled = await enablePerson(newsroom.admin, { personId, seenVersion: 2 }, db);
    expect(codeOf(enabled)).toBe("ok");
    expect(codeOf(await signInAs(email, password))).toBe("ok");
    const enabledAgain = await enablePerson(newsroom.admin, { personId, seenVersion: 3 }, db);
    expect(codeOf(enabledAgain)).toBe("already-decided");
  });

  it("lets one of two administrators win who change one person at once", async () => {
    const { actor } = await newcomer("reporter");
    const change = (roles: Role[]) =>
      setRoles(newsroom.admin, { personId: actor.personId, roles, seenVersion: 1 }, db);
    const before = await countEvents("set-roles");
    const codes = (await Promise.all([change(["editor"]), change(["chief"])])).map(codeOf);
    expect(codes.sort()).toEqual(["ok", "stale"]);
    expect(await countEvents("set-roles")).toBe(before + 1);
  });
});

describe("the last administrator", () => {
  let alone: TestDatabase;
  let small: Database;
  let admins: [Actor, Actor];
  beforeAll(async () => {
    alone = await createTestDatabase();
    small = openDatabase(alone.urlAs("fangzhi_app"));
    admins = [await addPerson(small, "甲", "admin"), await addPerson(small, "乙", "admin")];
  });
  afterAll(async () => {
    await small.$disconnect();
    await alone.drop();
  });

  it("stays one when two take the role from each other at once", async () => {
    const [first, second] = admins;
    const demote = (by: Actor, { personId }: Actor) =>
      setRoles(by, { personId, roles: ["reporter"], seenVersion: 1 }, small);
    const codes = (await Promise.all([demote(first, second), demote(second, first)])).map(codeOf);
    expect(codes.sort()).toEqual(["not-permitted", "ok"]);
    expect(await small.person.count({ where: { roles: { has: "admin" } } })).toBe(1);
  });

  it("can't disable or demote themselves", async () => {
    const last = await small.person.findFirstOrThrow({ where: { roles: { has: "admin" } } });
    const actor: Actor = { personId: last.id, name: last.name, roles: ["admin"] };
    const chosen = { personId: last.id, seenVersion: last.version };
    expect(codeOf(await disablePerson(actor, chosen, small))).toBe("last-admin");
    expect(codeOf(await setRoles(actor, { ...chosen, roles: ["chief"] }, small))).toBe(
      "last-admin",
    );
    const both = await setRoles(actor, { ...chosen, roles: ["admin", "chief"] }, small);
    expect(codeOf(both)).toBe("ok");
  });
});

describe("signing in", () => {
  it("refuses a wrong password and an unknown email alike", async () => {
    const { email } = await newcomer("reporter");
    expect(codeOf(await signInAs(email, "wrong horse battery"))).toBe("wrong-credentials");
    expect(codeOf(await signInAs(newEmail(), password))).toBe("wrong-credentials");
  });

  it("takes one password typed in two Unicode forms", async () => {
    const email = newEmail();
    const { token } = expectOk(await invite(email));
    const typed = "Ｐａｓｓｗｏｒｄ－２０２６！";
    const accepted = { token, name: nameOf(email), nameLatin: null, password: typed };
    expectOk(await acceptInvitation(accepted, db));
    expect(codeOf(await signInAs(email, "Password-2026!"))).toBe("ok");
  });

  it("stops guesses from one address, in parallel too, and lets the owner in from another", async () => {
    const { email } = await newcomer("reporter");
    const many = signInLimits.pair.attempts + 6;
    const guesses = Array.from({ length: many }, () => signInAs(email, "guess guess guess", "a"));
    const codes = (await Promise.all(guesses)).map(codeOf);
    expect(codes.filter((code) => code === "wrong-credentials")).toHaveLength(
      signInLimits.pair.attempts,
    );
    const refused = await signInAs(email, password, "a");
    expect(refused).toMatchObject({ ok: false, refusal: { code: "rate-limited" } });
    expect(refused.ok || Number(refused.refusal.details?.seconds)).toBeGreaterThan(0);
    expect(codeOf(await signInAs(email, password, "b"))).toBe("ok");
  });

  it("stops one address that tries many accounts", async () => {
    const codes = new Set<string>();
    for (let i = 0; i <= signInLimits.address.attempts; i += 1) {
      codes.add(codeOf(await attemptOnly(newEmail(), "one-address")));
    }
    expect(codes).toEqual(new Set(["ok", "rate-limited"]));
  });

  it("answers slower for an account that is guessed at from everywhere, and never locks it", async () => {
    const { email } = await newcomer("reporter");
    const pauses: number[] = [];
    const limits = openSignInLimits(db, async (milliseconds) => {
      pauses.push(milliseconds);
    });
    for (let i = 0; i < signInLimits.account.attempts + 3; i += 1) {
      expect(await limits.attempt(email, `address ${i}`)).toBeNull();
    }
    expect(pauses).toEqual([250, 500, 750]);
    const owner = { email, password, addressKey: "home" };
    expect(codeOf(await signIn(owner, db, limits))).toBe("ok");
    expect(await limits.attempt(email, "home")).toBeNull();
    expect(pauses).toHaveLength(4);
  });

  it("keeps no email and no address in the table of counters", async () => {
    const rows = await db.rateLimit.findMany();
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(({ key }) => key).join()).not.toMatch(/@|example|address \d/);
  });

  it("writes one event for a session and none for a failure", async () => {
    const { actor, email } = await newcomer("reporter");
    const before = await countEvents("sign-in");
    await signInAs(email, "wrong horse battery");
    await signInAs(email, password);
    expect(await countEvents("sign-in")).toBe(before + 1);
    expect(await db.event.count({ where: { act: "sign-in", actorId: actor.personId } })).toBe(1);
  });

  /** Counts an attempt without the cost of hashing. */
  async function attemptOnly(email: string, addressKey: string) {
    const seconds = await openSignInLimits(db).attempt(email, addressKey);
    return seconds === null
      ? ({ ok: true } as const)
      : ({ ok: false, refusal: { code: "rate-limited" } } as const);
  }
});

describe("one's own account", () => {
  it("signs out of one browser for good, and stays signed in in the other", async () => {
    const { actor, email } = await newcomer("reporter");
    const session = expectOk(await signInAs(email, password));
    const elsewhere = expectOk(await signInAs(email, password));
    const stranger = (await newcomer("reporter")).actor;
    expectOk(await signOut(stranger, session, db));
    expect(await findSessionPerson(session, db)).not.toBeNull();
    expectOk(await signOut(actor, session, db));
    expectOk(await signOut(actor, session, db));
    expect(await findSessionPerson(session, db)).toBeNull();
    expect(await findSessionPerson(elsewhere, db)).not.toBeNull();
    expect(await db.event.count({ where: { act: "sign-out", actorId: actor.personId } })).toBe(1);
  });

  it("ends a session thirty days after signing in, however often it was used", async () => {
    const { email } = await newcomer("reporter");
    const old = expectOk(await signInAs(email, password));
    const young = expectOk(await signInAs(email, password));
    const openedAt = (days: number) => ({ openedAt: new Date(Date.now() - days * 86_400_000) });
    await db.session.update({ where: { id: old.sessionId }, data: openedAt(30.1) });
    await db.session.update({ where: { id: young.sessionId }, data: openedAt(29.9) });
    expect(await findSessionPerson(old, db)).toBeNull();
    expect(await findSessionPerson(young, db)).not.toBeNull();
    await pruneSessions(db);
    expect(await db.session.findUnique({ where: { id: old.sessionId } })).toBeNull();
    expect(await findSessionPerson(young, db)).not.toBeNull();
  });

  it("changes the password and ends every session", async () => {
    const { actor, email } = await newcomer("reporter");
    const session = expectOk(await signInAs(email, password));
    const change = { current: password, next: "a longer new phrase" };
    expect(expectOk(await changePassword(actor, change, db))).toEqual({ email });
    expect(await findSessionPerson(session, db)).toBeNull();
    expect(codeOf(await signInAs(email, password))).toBe("wrong-credentials");
    expect(codeOf(await signInAs(email, change.next))).toBe("ok");
  });

  it("refuses a wrong present password, and too many of them", async () => {
    const { actor } = await newcomer("reporter");
    const guess = () =>
      changePassword(actor, { current: "guess guess", next: "new phrase here" }, db);
    const codes: string[] = [];
    for (let i = 0; i <= signInLimits.pair.attempts; i += 1) codes.push(codeOf(await guess()));
    expect(new Set(codes.slice(0, -1))).toEqual(new Set(["wrong-password"]));
    expect(codes.at(-1)).toBe("rate-limited");
  });

  it("lets one of two changes at once win", async () => {
    const { actor, email } = await newcomer("reporter");
    const change = (next: string) => changePassword(actor, { current: password, next }, db);
    const results = await Promise.all([change("first new phrase"), change("second new phrase")]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const winner = results[0].ok ? "first new phrase" : "second new phrase";
    expect(codeOf(await signInAs(email, winner))).toBe("ok");
  });

  it("remembers the language", async () => {
    const { actor, email } = await newcomer("reporter");
    expectOk(await setLocale(actor, { locale: "en" }, db));
    expect(expectOk(await signInAs(email, password)).locale).toBe("en");
  });
});

describe("the review flow", () => {
  const step = async (position: number) => {
    const flow = expectOk(await getFlow(newsroom.chief, db));
    const found = flow.steps.find((candidate) => candidate.position === position);
    if (!found) throw new Error(`no step ${position}`);
    return { flowId: flow.id, position, seenReviewerIds: found.reviewerIds };
  };

  it("names a step's reviewers, and opens it to the role again", async () => {
    const [first] = newsroom.reviewers;
    const reviewerIds = [first.personId];
    expectOk(await editFlow(newsroom.chief, { ...(await step(1)), reviewerIds }, db));
    expect((await step(1)).seenReviewerIds).toEqual(reviewerIds);
    expectOk(await editFlow(newsroom.admin, { ...(await step(1)), reviewerIds: [] }, db));
    expect((await step(1)).seenReviewerIds).toEqual([]);
  });

  it("refuses people without the step's role, unknown ones and disabled ones", async () => {
    const disabled = await addPerson(db, "停用", "editor");
    const chosen = { personId: disabled.personId, seenVersion: 1 };
    expectOk(await disablePerson(newsroom.admin, chosen, db));
    const assign = async (reviewerId: string) =>
      codeOf(await editFlow(newsroom.chief, { ...(await step(2)), reviewerIds: [reviewerId] }, db));
    expect(await assign(newsroom.reporter.personId)).toBe("invalid");
    expect(await assign(disabled.personId)).toBe("invalid");
    expect(await assign(nobody)).toBe("not-found");
  });

  it("refuses reporters and editors, an unknown step, and a screen that is behind", async () => {
    const seen = await step(3);
    const [, second, final] = newsroom.reviewers;
    const input = { ...seen, reviewerIds: [final.personId] };
    expect(codeOf(await editFlow(newsroom.reporter, input, db))).toBe("not-permitted");
    expect(codeOf(await editFlow(second, input, db))).toBe("not-permitted");
    expect(codeOf(await getFlow(second, db))).toBe("not-permitted");
    expect(codeOf(await editFlow(newsroom.chief, { ...input, position: 9 }, db))).toBe("not-found");
    const codes = (
      await Promise.all([
        editFlow(newsroom.chief, input, db),
        editFlow(newsroom.admin, { ...seen, reviewerIds: [second.personId] }, db),
      ])
    ).map(codeOf);
    expect(codes.sort()).toEqual(["ok", "stale"]);
  });
});

describe("lists of people", () => {
  it("names colleagues without their emails, and leaves out who can't sign in", async () => {
    const gone = await addPerson(db, "离职", "reporter");
    const chosen = { personId: gone.personId, seenVersion: 1 };
    expectOk(await disablePerson(newsroom.admin, chosen, db));
    const colleagues = expectOk(await listColleagues(newsroom.reporter, db));
    expect(colleagues.map(({ id }) => id)).not.toContain(gone.personId);
    expect(JSON.stringify(colleagues)).not.toContain("@");
  });

  it("lists as demonstration accounts only people of the demonstration's address", async () => {
    const demo = await addPerson(db, "演示", "reporter");
    await db.person.update({
      where: { id: demo.personId },
      data: { email: "demo@fangzhi.example" },
    });
    expect(await listDemoAccounts(db)).toEqual([
      { name: "演示", email: "demo@fangzhi.example", roles: ["reporter"] },
    ]);
    expect(isDemoEmail("somebody@notfangzhi.example")).toBe(false);
  });
});

/** Hears a channel as another process would. */
async function listen(channel: string) {
  const client = new pg.Client({ connectionString: test.url });
  await client.connect();
  const heard: string[] = [];
  const waiting: ((payload: string) => void)[] = [];
  client.on("notification", ({ payload = "" }) => {
    const next = waiting.shift();
    if (next) next(payload);
    else heard.push(payload);
  });
  await client.query(`LISTEN ${channel}`);
  return {
    next: (): Promise<string> => {
      const already = heard.shift();
      if (already !== undefined) return Promise.resolve(already);
      return new Promise((resolve) => waiting.push(resolve));
    },
    stop: () => client.end(),
  };
}
