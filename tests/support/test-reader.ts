import type { Reader } from "@/lib/services/ingest/backfill";

/** A reader of histories that nobody else is. */
export const TEST_READER: Reader = { owner: "test", isGone: () => false };
