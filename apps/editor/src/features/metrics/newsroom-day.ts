const civilDate = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" });

/** The civil date in the newsroom (Asia/Shanghai), `YYYY-MM-DD`, wherever the server stands. */
export const newsroomDay = (now: Date = new Date()): string => civilDate.format(now);
