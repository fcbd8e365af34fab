import { expect, test } from "vitest";
import { type LiveFacts, liveStatus } from "./live-status.ts";

const calm: LiveFacts = {
  isReady: true,
  halt: null,
  isSignedOut: false,
  isTooLarge: false,
  isConnected: true,
  isSaved: true,
  unsavedSince: null,
  readOnlyReason: null,
  pending: 0,
  savedAt: 1_000,
};
const of = (facts: Partial<LiveFacts>, now = 10_000) => liveStatus({ ...calm, ...facts }, now);

test("what is committed is saved, with its time", () => {
  expect(of({})).toEqual({ kind: "saved", at: 1_000 });
});

test("what waits is saving, and slow after three seconds", () => {
  const waiting = { isSaved: false, pending: 1, unsavedSince: 9_000 };
  expect(of(waiting)).toEqual({ kind: "saving", isSlow: false });
  expect(of(waiting, 12_000)).toEqual({ kind: "saving", isSlow: true });
});

test("away from the server it says how much only this browser has", () => {
  expect(of({ isConnected: false, isSaved: false, pending: 3 })).toEqual({
    kind: "offline",
    pending: 3,
  });
});

test("a text that has outgrown its place says so until it is saved", () => {
  const kept = { isTooLarge: true, isConnected: false, isSaved: false, pending: 2 };
  expect(of(kept)).toEqual({ kind: "refused", reason: "too-large", pending: 2 });
});

test("a reader is calm; a reader whose changes are kept back is told why", () => {
  expect(of({ readOnlyReason: "in-review" }).kind).toBe("saved");
  const kept = { readOnlyReason: "in-review", isSaved: false, pending: 2 } as const;
  expect(of(kept)).toEqual({ kind: "refused", reason: "in-review", pending: 2 });
});

test("what the person must do comes first: load anew, sign in, then the rest", () => {
  const all = { halt: "schema", isSignedOut: true, isConnected: false, pending: 1 } as const;
  expect(of(all)).toEqual({ kind: "outdated", reason: "schema", pending: 1 });
  expect(of({ ...all, halt: null })).toEqual({ kind: "signed-out", pending: 1 });
  expect(of({ ...all, halt: "not-found" })).toMatchObject({ kind: "refused", reason: "not-found" });
});

test("before the first paragraph there is nothing to say", () => {
  expect(of({ isReady: false, isSaved: false })).toEqual({ kind: "opening" });
});
