import { dayFromIso } from "@/lib/core/calendar/iso-day";

/** The day before the fund was announced: the article's figures can't know more. */
export const ARTICLE_DAY = dayFromIso("2024-07-16");
