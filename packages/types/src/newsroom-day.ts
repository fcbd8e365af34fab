import type { CivilDate } from "./quantity.ts";

// Swedish writes dates as GB/T 7408.1 does.
const civilDate = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" });

/** The civil date in the newsroom (Asia/Shanghai), `YYYY-MM-DD`, wherever the server or a browser stands. */
export const newsroomDay = (now: Date = new Date()): CivilDate => civilDate.format(now);
