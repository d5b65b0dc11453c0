import { createParser, parseAsArrayOf, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { dayFromIso } from "@/lib/core/calendar/iso-day";
import { RANGES } from "@/lib/core/calendar/range-start";

export const SCALES = ["linear", "log"] as const;
export const DENOMINATORS = ["usd", "eur", "btc", "eth"] as const;
const VIEWS = ["chart", "table"] as const;

export type Denominator = (typeof DENOMINATORS)[number];

/** "YYYY-MM-DD" of the calendar; anything else counts as absent. */
export const parseAsDay = createParser({
  parse(text) {
    try {
      dayFromIso(text);
      return text;
    } catch {
      return null;
    }
  },
  serialize: (day: string) => day,
});

/**
 * A chart's state as the URL holds it, so that a link shows the same picture. What can't be read counts as absent.
 * `from` and `to` go before `range`; `lines` are ids such as "btc" or "ai-fund:gross", absent for the page's own choice.
 */
export const chartState = {
  range: parseAsStringLiteral(RANGES).withDefault("si"),
  from: parseAsDay,
  to: parseAsDay,
  scale: parseAsStringLiteral(SCALES).withDefault("linear"),
  den: parseAsStringLiteral(DENOMINATORS).withDefault("usd"),
  view: parseAsStringLiteral(VIEWS).withDefault("chart"),
  lines: parseAsArrayOf(parseAsString),
};
