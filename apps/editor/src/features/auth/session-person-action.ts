"use server";

import { currentActor } from "#auth/current-actor.ts";

/** Who this browser is signed in as now: an open page may have been left by another person. */
export const sessionPersonAction = async (): Promise<string | null> =>
  (await currentActor())?.actor.personId ?? null;
