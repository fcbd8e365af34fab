"use client";

import { useSyncExternalStore } from "react";
import { drawShortcut } from "./draw-shortcut.ts";

const isApple = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);
const never = () => () => undefined;

/** Draws a shortcut as this machine's keyboard names its keys: ⌘⌥N there, Ctrl+Alt+N elsewhere. */
export function useShortcut(): (shortcut: string) => string {
  const apple = useSyncExternalStore(never, isApple, () => false);
  return (shortcut) => drawShortcut(shortcut, apple);
}
