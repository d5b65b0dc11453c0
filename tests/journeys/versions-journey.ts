import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import type { RunningProduct } from "../support/start-product";

const Weights = z.object({ knownOn: z.string().nullable(), sets: z.array(z.object({ effectiveDay: z.string() })) });
const Prices = z.object({
  prices: z.array(z.object({ asset: z.string(), days: z.array(z.string()), closeUsd: z.array(z.number()) })),
});
const Fault = z.object({ error: z.object({ code: z.string(), parameters: z.array(z.string()) }) });

/** An auditor asks the running product, with real prices, what was known on a day. */
export function describeVersionsJourney(product: () => RunningProduct, daily: string): void {
  const ask = (address: string): Promise<Response> => fetch(`${product().url}/api/v1/${address}`);

  describe("what was known on a day", () => {
    test("weights by their announcement: the set of 6 January 2025 is known from the 8th", async () => {
      for (const [knownOn, last] of [
        ["2025-01-07", "2024-10-03"],
        ["2025-01-08", "2025-01-06"],
      ] as const) {
        const body = Weights.parse(await (await ask(`weights?basket=ai-fund&knownOn=${knownOn}`)).json());
        expect([body.knownOn, body.sets.at(-1)?.effectiveDay]).toEqual([knownOn, last]);
      }
    });

    test("prices end on the requested day, as the imported file has them, in JSON and in CSV", async () => {
      const lines = readFileSync(path.join(daily, "TAO.csv"), "utf8").split("\n");
      const close = lines.find((line) => line.startsWith("2025-01-07,"))?.split(",")[1] ?? "";
      const query = "prices?assets=TAO&from=2025-01-07&knownOn=2025-01-07";
      const [tao] = Prices.parse(await (await ask(query)).json()).prices;
      expect(tao).toEqual({ asset: "TAO", days: ["2025-01-07"], closeUsd: [Number(close)] });
      const csv = (await (await ask(`${query}&format=csv`)).text()).trimEnd().split("\r\n");
      expect(csv.at(-1)?.split(",").slice(0, 3)).toEqual(["TAO", "2025-01-07", String(Number(close))]);
    });

    test("a store filled once has restated nothing; a day to come is refused by name", async () => {
      expect(await (await ask("restatements")).json()).toEqual({ simulated: false, total: 0, restatements: [] });
      expect(await (await ask("restatements?format=csv")).text()).toContain("# 0 of 0 corrections listed");
      const refused = await ask("nav?basket=ai-fund&knownOn=2999-01-01");
      expect(refused.status).toBe(400);
      expect(Fault.parse(await refused.json()).error).toMatchObject({ code: "VALIDATION", parameters: ["knownOn"] });
    });
  });
}
