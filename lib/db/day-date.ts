const MS_PER_DAY = 86_400_000;

/** UTC day number → the Date that Prisma stores in a DATE column. */
export function toDate(day: number): Date {
  return new Date(day * MS_PER_DAY);
}

/** DATE column → UTC day number (days since 1970-01-01). */
export function toDay(date: Date): number {
  return Math.floor(date.getTime() / MS_PER_DAY);
}
