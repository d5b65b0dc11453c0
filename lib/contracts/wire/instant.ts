import * as z from "zod";

/** An instant as ISO 8601 text in UTC, "2026-03-18T00:10:00.000Z". */
export const Instant = z.iso.datetime();
export type Instant = z.infer<typeof Instant>;
