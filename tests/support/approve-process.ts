import { createDb } from "@/lib/db/client";
import type { Ctx } from "@/lib/services/context";
import { approveWeightDraft } from "@/lib/services/weights/approve";
import { asSteppedUp } from "./as-stepped-up";

/** A process that approves a draft on command: `approve-process.ts URL NOW`. */
const [url = "", now = "0"] = process.argv.slice(2);
const db = createDb({ url, schema: "public", maxConnections: 2 });
const nobody: Ctx = { db, now: () => Number(now), actor: { type: "anonymous" }, isSimulated: false };
const ctx = asSteppedUp(nobody, "ben", "approver");
// The connection is open before the clock of the kill runs.
await db.$queryRaw`SELECT 1`;
process.on("message", (key: { id: string; version: number }) => {
  approveWeightDraft(ctx, key).then(
    () => process.send?.("approved"),
    (error) => process.send?.(`failed: ${error}`),
  );
});
process.send?.("ready");
