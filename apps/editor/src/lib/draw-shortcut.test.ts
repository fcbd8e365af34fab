import { expect, test } from "vitest";
import { drawShortcut } from "./draw-shortcut.ts";

test.each([
  ["Mod+Alt+N", "⌘⌥N", "Ctrl+Alt+N"],
  ["Mod+Shift+Z", "⌘⇧Z", "Ctrl+Shift+Z"],
  ["Mod+Enter", "⌘Enter", "Ctrl+Enter"],
  ["↑ ↓", "↑ ↓", "↑ ↓"],
])("%s is %s with ⌘ and %s without", (shortcut, apple, other) => {
  expect(drawShortcut(shortcut, true)).toBe(apple);
  expect(drawShortcut(shortcut, false)).toBe(other);
});
