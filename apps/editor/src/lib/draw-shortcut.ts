const appleNames: Readonly<Record<string, string>> = { Mod: "⌘", Alt: "⌥", Shift: "⇧" };

/** `Mod+Alt+N` as ⌘⌥N, or as Ctrl+Alt+N on a keyboard without ⌘. */
export function drawShortcut(shortcut: string, isApple: boolean): string {
  if (!isApple) return shortcut.replace("Mod", "Ctrl");
  const keys = shortcut.split("+").map((key) => appleNames[key] ?? key);
  return keys.join("");
}
