import type { CSSProperties } from "react";

const gap = 6;
const margin = 8;

/** Where a fixed box of at most this size hangs below a place in the text, or above near the bottom. */
export function hangBelow(rect: DOMRect, width: number, maxHeight: number): CSSProperties {
  const left = Math.max(margin, Math.min(rect.left, window.innerWidth - width - margin));
  const below = window.innerHeight - rect.bottom - gap - margin;
  if (below >= Math.min(maxHeight, 200) || below >= rect.top) {
    return { left, top: rect.bottom + gap, maxHeight: Math.min(maxHeight, below) };
  }
  return {
    left,
    bottom: window.innerHeight - rect.top + gap,
    maxHeight: Math.min(maxHeight, rect.top - gap - margin),
  };
}
