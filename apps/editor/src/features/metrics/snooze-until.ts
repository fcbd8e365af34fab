import { newsroomDay } from "@fangzhi/types";

/** Nine in the morning in the newsroom (Asia/Shanghai), so many days from now. */
export const snoozeUntil = (days: number, now: Date = new Date()): Date =>
  morningOf(dateInNewsroom(days, now));

/** The civil date in the newsroom (`YYYY-MM-DD`), so many days from now. */
export function dateInNewsroom(days: number, now: Date = new Date()): string {
  return newsroomDay(new Date(now.getTime() + days * 86_400_000));
}

/** Nine in the morning of a civil date (`YYYY-MM-DD`) in the newsroom. */
export const morningOf = (date: string): Date => new Date(`${date}T09:00:00+08:00`);
