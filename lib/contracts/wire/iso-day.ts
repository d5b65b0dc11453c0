import * as z from "zod";
import { dayFromIso } from "@/lib/core/calendar/iso-day";

const FIRST_DAY = dayFromIso("0001-01-01");

/** A UTC calendar day as ISO 8601 text, "YYYY-MM-DD"; the close at its end (24:00 UTC) is what a value of that day means. */
export const IsoDay = z
  .string()
  .check((ctx) => {
    try {
      // PostgreSQL's calendar has no year 0.
      if (dayFromIso(ctx.value) >= FIRST_DAY) return;
    } catch {
      // reported below
    }
    ctx.issues.push({ code: "custom", input: ctx.value, message: "not a calendar date; write it as YYYY-MM-DD" });
  })
  .meta({ format: "date" });
export type IsoDay = z.infer<typeof IsoDay>;
