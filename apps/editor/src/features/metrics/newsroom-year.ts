/** The year in the newsroom (Asia/Shanghai), wherever the server stands. */
export const newsroomYear = (now: Date = new Date()): number =>
  Number(
    new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai", year: "numeric" }).format(now),
  );
