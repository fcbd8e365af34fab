"use client";

import type { Locale } from "@fangzhi/types";
import { setLocaleAction } from "./set-locale-action.ts";

let chosen: Locale | null = null;

/** Somebody on the way in asked for this language, on this page, now. */
export function chooseLocale(locale: Locale): void {
  chosen = locale;
}

/**
 * Once they are in, it becomes theirs. A language that the browser merely remembers doesn't: it may
 * be of whoever sat here before.
 */
export async function keepChosenLocale(): Promise<void> {
  if (!chosen) return;
  await setLocaleAction({ locale: chosen }).catch(() => null);
  chosen = null;
}
