import * as z from "zod";
import { StatedReason } from "@/lib/contracts/wire/stated-why";

/** What keeps a provider from being called: its open breaker, its ban, or a budget that it was throttled down to. */
export const ProviderHoldKind = z.enum(["breaker", "ban", "budget"]);
export type ProviderHoldKind = z.infer<typeof ProviderHoldKind>;

/** Ends one of them before its time. */
export const ReleaseProvider = z.strictObject({
  provider: z.string().min(1).max(40),
  what: ProviderHoldKind,
  reason: StatedReason,
});
export type ReleaseProvider = z.infer<typeof ReleaseProvider>;
