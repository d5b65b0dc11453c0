import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runChild } from "@/lib/cli/process/run-child";
import { dayFromIso } from "@/lib/core/calendar/iso-day";
import { ProviderError } from "@/lib/errors";
import type { HistoryRequest, Provider } from "@/lib/providers/provider";
import { FAULTS, type FaultName, isFaultName } from "@/lib/simulator/faults";
import type { MarketAsset } from "@/lib/simulator/market-asset";
import type { MarketSource } from "@/lib/simulator/market-source";
import { SIMULATED_PROVIDERS, type SimulatedProvider } from "@/lib/simulator/protocol";
import { createSeededMarket } from "@/lib/simulator/seeded-market";
import { type SeededRandom, seededRandom } from "@/lib/simulator/seeded-random";
import type { CallCost, CallCostTask } from "../support/call-cost";
import { BITCOIN } from "../support/provider-clients";
import { simulate } from "../support/simulated-providers";
import { runTrials, trialsTimeoutMs } from "../support/trials";

const SEED = 41;
const NOW = Date.UTC(2026, 2, 19, 10);
const LAST_DAY = dayFromIso("2026-03-18");
const QUICK = { connectMs: 200, headersMs: 200, wholeMs: 200 };
const MODES = Object.keys(FAULTS).filter(isFaultName);
const ROOT = join(import.meta.dirname, "../..");
const CALL_COST = join(ROOT, "tests/support/call-cost.ts");
/** how far clock faults move a provider, and what one gives away of a moment that is not ours yet */
const SKEW_MS: Partial<Record<FaultName, number>> = { "clock-ahead": 600_000, "clock-behind": -600_000 };

const NATIVE_ID: Readonly<Record<SimulatedProvider, (asset: MarketAsset) => string | null>> = {
  binance: ({ binanceSymbol }) => binanceSymbol,
  coinbase: ({ coinbaseProduct }) => coinbaseProduct,
  kraken: ({ krakenPair }) => krakenPair,
  coingecko: ({ coingeckoId }) => coingeckoId,
  defillama: ({ coingeckoId }) => coingeckoId && `coingecko:${coingeckoId}`,
};

/** One provider, one fault, one asset over some days. */
interface Case {
  readonly id: SimulatedProvider;
  readonly mode: FaultName;
  readonly source: MarketSource;
  readonly asset: MarketAsset;
  readonly firstDay: number;
  readonly probability: number;
  readonly seed: number;
}

interface Told {
  readonly closes: readonly (readonly [day: number, close: number])[];
  readonly rejected: number;
  /** null where the history was told to its end */
  readonly error: unknown;
}

/** Everything a provider hands on until it is done or fails. */
async function told(provider: Provider, request: HistoryRequest): Promise<Told> {
  const closes: [number, number][] = [];
  let rejected = 0;
  try {
    for await (const page of provider.dailyHistory(request)) {
      closes.push(...page.rows.map(({ day, close }): [number, number] => [day, Number(close)]));
      rejected += page.rejected.length;
    }
  } catch (error) {
    return { closes, rejected, error };
  }
  return { closes, rejected, error: null };
}

async function quoted(provider: Provider, nativeId: string) {
  try {
    return { prices: (await provider.quotes([nativeId])).map(({ price }) => Number(price)), error: null };
  } catch (error) {
    return { prices: [], error };
  }
}

function truthOf({ source, asset, firstDay }: Case, id: SimulatedProvider): readonly (readonly [number, number])[] {
  // CoinGecko without a key reaches back 365 days, Kraken 720: no case asks Kraken for more.
  const first = id === "coingecko" ? Math.max(firstDay, LAST_DAY - 364) : firstDay;
  return Array.from({ length: LAST_DAY - first + 1 }, (_, i) => first + i).map((day) => [
    day,
    Number(source.bar(asset, day)?.close),
  ]);
}

/** What a quote may say: the price now; at a wrong clock that moment's; of a candle 8 % off no single source can tell. */
function quotesAllowed({ source, asset, mode }: Case): readonly number[] {
  const now = Number(source.quote(asset, NOW));
  if (mode === "running-candle") return [now, Number((now * 1.08).toPrecision(10))];
  return [now, Number(source.quote(asset, NOW + (SKEW_MS[mode] ?? 0)))];
}

async function runCase(it: Case): Promise<void> {
  const { id, mode, source, asset, firstDay, probability, seed } = it;
  const label = `seed ${seed}: ${id}, ${mode}, ${asset.id}, p ${probability}`;
  const { simulator, ...providers } = await simulate({ source, now: new Date(NOW).toISOString(), timeouts: QUICK });
  simulator.clock.set(NOW, false);
  simulator.faults.add({
    provider: id,
    fault: mode,
    count: null,
    probability,
    seed,
    retryAfterS: probability < 1 ? 5 : null,
  });
  const next = SIMULATED_PROVIDERS[(SIMULATED_PROVIDERS.indexOf(id) + 1) % SIMULATED_PROVIDERS.length] ?? id;
  const requestTo = (one: SimulatedProvider) => ({
    nativeId: NATIVE_ID[one](asset) ?? "",
    firstDay,
    lastDay: LAST_DAY,
  });

  const startedMs = performance.now();
  const [history, quotes, other] = await Promise.all([
    told(providers[id], requestTo(id)),
    quoted(providers[id], requestTo(id).nativeId),
    told(providers[next], requestTo(next)),
  ]);
  // Four tries of at most 200 ms each for every page; nothing hangs.
  expect(performance.now() - startedMs, label).toBeLessThan(15_000);

  const truth = new Map(truthOf(it, id));
  for (const [day, close] of history.closes) expect(close, `${label}, day ${day}`).toBe(truth.get(day));
  if (history.error !== null) expect(history.error, label).toBeInstanceOf(ProviderError);
  else if (mode !== "missing-days") {
    // Told to the end: what is not a close is among the rejected.
    expect(new Set(history.closes.map(([day]) => day)).size + history.rejected, label).toBeGreaterThanOrEqual(
      truth.size,
    );
  }
  if (quotes.error !== null) expect(quotes.error, label).toBeInstanceOf(ProviderError);
  for (const price of quotes.prices) expect(quotesAllowed(it), label).toContain(price);
  expect(other, `${label}: ${next} goes on`).toEqual({ closes: truthOf(it, next), rejected: 0, error: null });
}

function pickAsset(assets: readonly MarketAsset[], random: SeededRandom): MarketAsset {
  const everywhere = assets.filter(
    (asset) => asset.lastDay === null && SIMULATED_PROVIDERS.every((id) => NATIVE_ID[id](asset) !== null),
  );
  const asset = everywhere[Math.floor(random() * everywhere.length)];
  if (!asset) throw new Error("no asset trades everywhere");
  return asset;
}

describe("F1 a provider at fault, live and history", () => {
  test(`F1 ${MODES.length} faults × ${SIMULATED_PROVIDERS.length} providers: no bad row, no hang, the others go on`, {
    timeout: trialsTimeoutMs(120_000),
  }, async () => {
    await runTrials({ row: "F1", short: 1, long: 5, seed: SEED }, async (seed) => {
      const source = createSeededMarket(seed);
      const random = seededRandom("F1", seed);
      let cases = 0;
      for (const mode of MODES) {
        const asset = pickAsset(source.assets, random);
        const firstDay = Math.max(asset.listedDay, LAST_DAY - 30 - Math.floor(random() * 600));
        // Every request, and about every other one: a fault may also come in the middle of a history.
        for (const probability of [1, 0.5]) {
          const all = SIMULATED_PROVIDERS.map((id) =>
            runCase({ id, mode, source, asset, firstDay, probability, seed }),
          );
          await Promise.all(all);
          cases += all.length * 2;
        }
      }
      return { faultsSurvived: cases };
    });
  });

  test("F1 a port that refuses every connection is a typed error at once, live and history", async () => {
    const { simulator, ...providers } = await simulate();
    await simulator.close();
    for (const id of SIMULATED_PROVIDERS) {
      const request = { nativeId: BITCOIN[id], firstDay: LAST_DAY, lastDay: LAST_DAY };
      expect(await told(providers[id], request)).toMatchObject({
        closes: [],
        error: { name: "ProviderError", kind: "http" },
      });
      expect(await quoted(providers[id], BITCOIN[id])).toMatchObject({
        prices: [],
        error: { name: "ProviderError", kind: "http" },
      });
    }
  });

  test.each([
    // Whichever call: more than 5 MB is refused while it comes in.
    ["a body of 100 MB", "huge-body", 5],
    // The policy's limits, 15 s for the whole call; none is retried, so each ends once.
    ["a slow drip", "slow-drip", 15.5],
  ])("F1 %s from all five at once costs less than 50 MB and ends in time", { timeout: 120_000 }, async (...it) => {
    const [what, fault, mostSeconds] = it;
    const { simulator } = await simulate({ now: new Date(NOW).toISOString() });
    const task: CallCostTask = {
      simulatorUrl: `http://127.0.0.1:${simulator.port}`,
      // The first call of each provider, its probe, is never asked again: one call, from its start to its end.
      faults: `provider=all&fault=${fault}${fault === "slow-drip" ? "&count=1" : ""}`,
      nowMs: NOW,
      firstDay: LAST_DAY - 9,
      lastDay: LAST_DAY,
    };
    const { code, output } = await runChild(
      ROOT,
      process.execPath,
      ["--expose-gc", "--import", import.meta.resolve("tsx"), CALL_COST, JSON.stringify(task)],
      { output: "pipe", env: { VITEST: null, NODE_NO_WARNINGS: "1" } },
    );
    expect(code, output).toBe(0);
    const { calls, growthMb }: CallCost = JSON.parse(output);
    const struck = calls.filter(({ call }) => fault === "huge-body" || call === "probe");
    const longest = Math.max(...struck.map(({ seconds }) => seconds));
    console.log(`F1: ${what}: ${growthMb.toFixed(1)} MB more at most, the longest call ${longest.toFixed(2)} s`);
    const kind = fault === "huge-body" ? "payload" : "timeout";
    expect(struck.map(({ end }) => end)).toEqual(struck.map(() => kind));
    expect(struck).toHaveLength(fault === "huge-body" ? 15 : 5);
    expect(longest).toBeLessThan(mostSeconds);
    expect(growthMb).toBeLessThan(50);
    // What comes after the drip is the truth as ever.
    for (const { call, end } of calls.filter((one) => !struck.includes(one))) {
      expect(end).toBe(call === "history" ? "10 rows" : "1 rows");
    }
  });
});
