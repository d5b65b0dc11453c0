import { createReader, openCtx } from "@/lib/cli/context";
import { systemRuntime } from "@/lib/providers/provider-runtime";
import { createLiveProviders } from "@/lib/providers/registry";
import { backfillPrices } from "@/lib/services/ingest/backfill";

/** A process of its own that reads histories until it is killed: `ingest-process.ts URL NOW FIRST_DAY ASSETS BINANCE DEFILLAMA`. */
const [url = "", now = "0", firstDay = "0", assets = "", binance, defillama] = process.argv.slice(2);
const opened = openCtx({ url, schema: "public" }, "test");
const ctx = { ...opened.ctx, now: () => Number(now) };
const runtime = { ...systemRuntime, now: ctx.now };
const providers = createLiveProviders({ runtime, overrideUrls: { binance, defillama } }).filter(({ info }) =>
  ["binance", "defillama"].includes(info.id),
);
await ctx.db.$queryRaw`SELECT 1`;
process.on("message", async () => {
  await Promise.all(
    providers.map((provider) =>
      backfillPrices(ctx, {
        provider,
        reader: createReader(),
        kind: "backfill",
        firstDay: Number(firstDay),
        assets: assets.split(","),
        // What is reported here must be durable by now.
        onProgress: ({ rowsAdded }) => process.send?.({ provider: provider.info.id, rowsAdded }),
      }),
    ),
  );
  process.send?.("done");
});
process.send?.("ready");
