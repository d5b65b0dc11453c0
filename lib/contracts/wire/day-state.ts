import * as z from "zod";
import type { DayState as CoreDayState } from "@/lib/core/calendar/day-state";

/** How far a day's close can still change; see lib/core/calendar/day-state.ts. */
export const DayState = z.enum(["running", "provisional", "final", "settled"] satisfies CoreDayState[]);
export type DayState = z.infer<typeof DayState>;
