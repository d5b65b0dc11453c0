import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { AssetCatalogue } from "@/lib/contracts/reference/asset-catalogue";
import { CHARACTERS, SUCCESSIONS } from "@/lib/simulator/seeded-parameters";
import catalogue from "@/prisma/seed/assets.json" with { type: "json" };

const FUND = fileURLToPath(new URL("../../../../shared/fund/", import.meta.url));

describe("the asset catalogue", () => {
  const assets = AssetCatalogue.parse(catalogue);

  it("names every asset once", () => {
    expect(assets).toHaveLength(63);
    expect(new Set(assets.map(({ id }) => id)).size).toBe(63);
  });
  it("gives a status to every identifier it has, and to no other", () => {
    for (const { id, status, ...ids } of assets) {
      const has = [ids.coingeckoId, ids.binanceSymbol, ids.coinbaseProduct, ids.krakenPair].map((one) => one !== null);
      const states = [status.coingecko, status.binance, status.coinbase, status.kraken].map((one) => one !== null);
      expect([id, states]).toEqual([id, has]);
    }
  });
  it("shares an identifier only between a ticker and its successor", () => {
    const holders = assets.filter(({ coingeckoId }) => coingeckoId === "render-token").map(({ id }) => id);
    expect(holders).toEqual(["RNDR", "RENDER"]);
    expect(new Set(assets.map(({ coingeckoId }) => coingeckoId)).size).toBe(62);
  });
  it("has a character in the seeded market for every asset", () => {
    expect(assets.filter(({ id }) => !(id in CHARACTERS) && !(id in SUCCESSIONS))).toEqual([]);
  });
  it.skipIf(!existsSync(FUND))(`holds every asset of the fund's files (else skipped: no ${FUND})`, () => {
    const known = new Set(assets.map(({ id }) => id));
    const read = (file: string): unknown => JSON.parse(readFileSync(`${FUND}${file}`, "utf8"));
    const weights = read("weights.json") as { weightsBps: Record<string, number> }[];
    const tracks = read("tracks.json") as { members?: string[] }[];
    const migrations = read("migrations.json") as { from: string; to: string }[];
    const named = [
      ...weights.flatMap(({ weightsBps }) => Object.keys(weightsBps)),
      ...tracks.flatMap(({ members = [] }) => members),
      ...migrations.flatMap(({ from, to }) => [from, to]),
    ];
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });
});
