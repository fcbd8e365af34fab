"use client";

import { useSyncExternalStore } from "react";
import { rememberInCookie } from "#lib/browser-cookie.ts";
import { parseTheme, type Theme, themeCookie } from "#lib/theme.ts";

const listeners = new Set<() => void>();

const readTheme = (): Theme => parseTheme(document.documentElement.dataset.theme);

/** The page's look, held by the root element, where the server wrote what the cookie remembers. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const theme = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    readTheme,
    () => "system" as const,
  );
  return [theme, setTheme];
}

function setTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  rememberInCookie(themeCookie, theme);
  for (const listener of listeners) listener();
}
