import type { Ctx } from "@/lib/services/context";
import { priceFile } from "./price-folder";
import { storeCloses } from "./store-closes";

/** Closes of five months that move, each asset in its own rhythm, with a gap every fiftieth day. */
function closes(phase: number): string {
  return priceFile("2024-03-01", "2024-07-31", (day) => {
    const t = Date.parse(day) / 86_400_000;
    return (t + phase) % 50 === 0 ? null : 10 + 3 * Math.sin(t / (3 + phase)) + 2 * Math.sin(t * 1.7 + phase);
  });
}

/** Stores moving closes of 2024-03-01 to 2024-07-31, so that baskets of every kind have levels. */
export async function storeMovingCloses(ctx: Ctx, assets: readonly string[]): Promise<void> {
  await storeCloses(ctx, Object.fromEntries(assets.map((asset, i) => [`${asset}.csv`, closes(i)])));
}
