import { afterEach } from "vitest";
import type { CallTimeouts } from "@/lib/providers/call-timeouts";
import type { HistoryPage, HistoryRequest, Provider } from "@/lib/providers/provider";
import type { MarketSource } from "@/lib/simulator/market-source";
import type { SimulatedProvider } from "@/lib/simulator/protocol";
import { createSeededMarket } from "@/lib/simulator/seeded-market";
import { type Simulator, startSimulator } from "@/lib/simulator/start-simulator";
import { PROVIDER_CLIENTS } from "./provider-clients";
import { createTestRuntime } from "./test-runtime";

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const resource of open.splice(0).reverse()) await resource.close();
});

/** The simulator and the real clients on one clock; all of it ends with the test. */
export async function simulate({
  source = createSeededMarket(1),
  now = "2026-03-19T10:00:00Z",
  timeouts = {},
}: {
  source?: MarketSource;
  now?: string;
  timeouts?: Partial<CallTimeouts>;
} = {}) {
  const runtime = createTestRuntime({ nowMs: Date.parse(now) });
  const simulator: Simulator = await startSimulator({ source, port: 0, host: "127.0.0.1", now: runtime.now });
  open.push(simulator);
  const client = (id: SimulatedProvider): Provider => {
    const provider = PROVIDER_CLIENTS[id]({
      info: { id, name: id },
      runtime,
      overrideUrl: simulator.url(id),
      timeouts,
    });
    open.push(provider);
    return provider;
  };
  const control = async (command: string) => {
    const reply = await fetch(`http://127.0.0.1:${simulator.port}/_ctl/${command}`);
    return { status: reply.status, body: await reply.json() };
  };
  return {
    runtime,
    simulator,
    control,
    binance: client("binance"),
    coinbase: client("coinbase"),
    kraken: client("kraken"),
    coingecko: client("coingecko"),
    defillama: client("defillama"),
  };
}

export async function pagesOf(provider: Provider, request: HistoryRequest): Promise<HistoryPage[]> {
  const pages: HistoryPage[] = [];
  for await (const page of provider.dailyHistory(request)) pages.push(page);
  return pages;
}
