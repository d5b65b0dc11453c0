import type { Reader } from "@/lib/services/ingest/backfill";

/** A reader of histories that no other test uses. */
export const TEST_READER: Reader = { owner: "test", isGone: () => false };
