const paletteEvent = "fangzhi:open-palette";

/** Opens the ⌘K palette from anywhere. */
export const openPalette = (): void => {
  window.dispatchEvent(new Event(paletteEvent));
};

export function onOpenPalette(listener: () => void): () => void {
  window.addEventListener(paletteEvent, listener);
  return () => window.removeEventListener(paletteEvent, listener);
}
