import type { DraftContent } from "@/lib/contracts/weights/weight-draft";

/**
 * A draft for the fund's first day. Over the launch week's prices, where NEAR alone doubles, a weight of NEAR of w lifts
 * the gross level of 100 to 100·(1 + w).
 */
export function launchDraft(nearBps = 5_000, change: Partial<DraftContent> = {}): DraftContent {
  const others = ["FIL", "RNDR", "LPT"].map((symbol) => ({ symbol, weightBps: 1_000 }));
  return {
    basket: "ai-fund",
    effectiveDay: "2024-07-16",
    announcedDay: "2024-07-17",
    source: "https://example.org/release",
    reason: "the release of the day",
    rows: [{ symbol: "NEAR", weightBps: nearBps }, ...others, { symbol: "TAO", weightBps: 7_000 - nearBps }],
    spreadBps: null,
    ...change,
  };
}
