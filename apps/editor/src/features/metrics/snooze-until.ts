/** Nine in the morning in the newsroom (Asia/Shanghai), so many days from now. */
export function snoozeUntil(days: number, now: Date = new Date()): Date {
  const then = new Date(now.getTime() + days * 86_400_000);
  return morningOf(new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(then));
}

/** Nine in the morning of a civil date (`YYYY-MM-DD`) in the newsroom. */
export const morningOf = (date: string): Date => new Date(`${date}T09:00:00+08:00`);
