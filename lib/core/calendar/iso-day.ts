/** Days from 1970-01-01 to the first day of a civil month, proleptic Gregorian (H. Hinnant, "days_from_civil"). */
function dayFromCivil(year: number, month: number, dayOfMonth: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Civil date of a UTC day number. */
export interface CivilDate {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  /** 1 to 31 */
  readonly dayOfMonth: number;
}

/**
 * UTC day number → civil date.
 * @param day days since 1970-01-01 UTC
 * @returns year, month (1–12) and day of month (1–31); source: H. Hinnant, "civil_from_days"
 */
export function civilFromDay(day: number): CivilDate {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1,
  };
}

/**
 * ISO 8601 calendar date → UTC day number.
 * @param iso "YYYY-MM-DD"
 * @returns days since 1970-01-01 UTC
 * @throws RangeError when the text is no date of the calendar (2023-02-29, 2024-1-5)
 */
export function dayFromIso(iso: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (match) {
    const day = dayFromCivil(Number(match[1]), Number(match[2]), Number(match[3]));
    if (isoFromDay(day) === iso) return day;
  }
  throw new RangeError(`"${iso}" is no calendar date; write it as YYYY-MM-DD`);
}

/**
 * UTC day number → ISO 8601 calendar date.
 * @param day days since 1970-01-01 UTC, an integer
 * @returns "YYYY-MM-DD"
 */
export function isoFromDay(day: number): string {
  const { year, month, dayOfMonth } = civilFromDay(day);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
}

/**
 * Moves a day by whole months; a day that the target month lacks becomes that month's last day (31 March − 1M = 28/29 February).
 * @param day days since 1970-01-01 UTC
 * @param months signed number of months
 * @returns days since 1970-01-01 UTC
 */
export function addMonths(day: number, months: number): number {
  const { year, month, dayOfMonth } = civilFromDay(day);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12 + 1;
  const first = dayFromCivil(targetYear, targetMonth, 1);
  const next = targetMonth === 12 ? dayFromCivil(targetYear + 1, 1, 1) : dayFromCivil(targetYear, targetMonth + 1, 1);
  return Math.min(first + dayOfMonth - 1, next - 1);
}

/** A month of the calendar. */
export interface CivilMonth {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  /** UTC day number of the first day after it */
  readonly end: number;
}

/**
 * Month that a day lies in.
 * @param day days since 1970-01-01 UTC
 */
export function civilMonth(day: number): CivilMonth {
  const { year, month } = civilFromDay(day);
  const end = month === 12 ? dayFromCivil(year + 1, 1, 1) : dayFromCivil(year, month + 1, 1);
  return { year, month, end };
}
