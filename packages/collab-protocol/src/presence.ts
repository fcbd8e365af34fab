import { z } from "zod";

/** Who stands at a caret. Stamped by the server: what a browser claims is replaced. */
export const Presence = z.object({
  personId: z.uuid(),
  name: z.string(),
  /** `#rrggbb`, readable as a background under white text. */
  color: z.string(),
});
export type Presence = z.infer<typeof Presence>;

/** Contrast with white is at least 4.5 for each of them (WCAG 2.2, 1.4.3). */
const colors = [
  "#b42318",
  "#9a4b00",
  "#7a5b00",
  "#2f6b1f",
  "#00695f",
  "#0b63a5",
  "#3f51b5",
  "#6d3fb0",
  "#9c2c77",
  "#5d4b3f",
] as const;

/** One person has one colour everywhere and for ever. */
export function presenceOf(person: { id: string; name: string }): Presence {
  let hash = 0;
  for (const character of person.id) {
    hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  }
  const color = colors[hash % colors.length] ?? colors[0];
  return { personId: person.id, name: person.name, color };
}
