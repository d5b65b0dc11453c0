import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import { parseRelease, tickerOn } from "@/lib/core/drafts/parse-release";
import { missingRealMarket, realSets } from "../../support/real-market";
import { TICKERS } from "../../support/ticker-book";

const read = (text: string, day = "2024-10-03") => parseRelease(text, day, TICKERS);
const weights = (text: string, day?: string) =>
  read(text, day).lists.map(({ rows }) => rows.map(({ symbol, weightBps }) => [symbol, weightBps]));
const codes = (text: string) => read(text).faults.map(({ code, line, cell }) => [code, line, cell]);

const OCTOBER_2024 = [
  ["NEAR", 3003],
  ["TAO", 2767],
  ["FIL", 1754],
  ["RENDER", 1393],
  ["GRT", 1083],
];

describe("the releases' own forms", () => {
  test("in one line between semicolons, after the sentence that leads to it or alone", () => {
    const list =
      "NEAR Protocol (NEAR), 30.03%; Bittensor (TAO), 27.67%; Filecoin (FIL), 17.54%; Render (RENDER), 13.93%; The Graph (GRT), 10.83%";
    expect(read(list)).toMatchObject({
      lists: [{ lead: null, sumBps: 10_000, remainderBps: 0, renamed: [] }],
      faults: [],
    });
    expect(weights(list)).toEqual([OCTOBER_2024]);
    expect(weights(`${list}.`)).toEqual([OCTOBER_2024]);
    const led = `AI Fund's components were the following assets and weightings*: ${list}.`;
    expect(weights(led)).toEqual([OCTOBER_2024]);
    expect(read(led).lists[0]?.lead).toBe("AI Fund's components were the following assets and weightings*:");
  });

  test.each([
    ["a line each", ["NEAR Protocol (NEAR), 30.03%", "", "Bittensor (TAO), 27.67%"]],
    ["bullets", ["  • NEAR Protocol (NEAR), 30.03%", "\t• Bittensor (TAO), 27.67%"]],
    ["dashes and no-break spaces", ["- NEAR Protocol (NEAR),\u00a030.03%", "– Bittensor (TAO), 27.67 %"]],
    ["numbers", ["1. NEAR Protocol (NEAR): 30.03%", "2) Bittensor (TAO) – 27.67%"]],
    ["sentences' words", ["NEAR Protocol (NEAR) at 30.03%; and Bittensor (TAO) with 27.67 percent."]],
    ["German marks", ["NEAR Protocol (NEAR), 30,03 %", "Bittensor (TAO) mit 27,67 Prozent"]],
    ["a byte-order mark and CRLF", ["\uFEFFNEAR Protocol (near), 30.03%\r", "Bittensor ($TAO), 27.67%\r"]],
  ])("%s", (_, lines) => {
    expect(read(lines.join("\n"))).toMatchObject({ faults: [] });
    expect(weights(lines.join("\n"))).toEqual([
      [
        ["NEAR", 3003],
        ["TAO", 2767],
      ],
    ]);
  });

  test("the release of 2024-10-04 gives a list for each fund, distinguished by the sentence before; XRP has no name", () => {
    const text = [
      "As a result of the rebalancing, RNDR and LPT were removed from AI Fund. AI Fund's components were*:",
      "",
      "NEAR Protocol (NEAR), 30.03%",
      "",
      "Bittensor (TAO), 27.67%",
      "",
      "Filecoin (FIL), 17.54%",
      "",
      "Render (RENDER), 13.93%",
      "",
      "The Graph (GRT), 10.83%",
      "",
      "No new tokens were added or removed from GDLC. GDLC's components were**:",

      "",
      "Bitcoin (BTC), 75.68%",
      "Ethereum (ETH), 17.79%",
      "Solana (SOL), 4.03%",
      "XRP, 1.87%",
      "Avalanche (AVAX), 0.63%",
    ].join("\n");
    expect(read(text).faults).toEqual([]);
    expect(read(text).lists.map(({ lead, sumBps }) => [lead?.slice(-17), sumBps])).toEqual([
      ["components were*:", 10_000],
      ["omponents were**:", 10_000],
    ]);
    expect(weights(text)).toEqual([
      OCTOBER_2024,
      [
        ["BTC", 7568],
        ["ETH", 1779],
        ["SOL", 403],
        ["XRP", 187],
        ["AVAX", 63],
      ],
    ]);
  });

  describe.skipIf(missingRealMarket)("every published set of every fund, written as a release writes it", () => {
    const sets = ["ai-fund", "defi", "large-cap", "smart-contract"].flatMap((basket) =>
      (missingRealMarket ? [] : realSets(basket))
        .filter(({ weightsBps }) => weightsBps.size > 0)
        .map((set) => ({ ...set, title: `${basket} ${isoFromDay(set.effectiveDay)}` })),
    );
    test.each(sets)("$title", ({ effectiveDay, weightsBps }) => {
      const lines = [...weightsBps].map(([symbol, bps]) => {
        const name = TICKERS.assets.find((asset) => asset.symbol === symbol)?.name;
        return `• ${name} (${symbol}), ${Math.floor(bps / 100)}.${String(bps % 100).padStart(2, "0")}%`;
      });
      const parsed = read(lines.join("\n"), isoFromDay(effectiveDay));
      expect(parsed.faults).toEqual([]);
      expect(parsed.lists[0]?.rows).toEqual([...weightsBps].map(([symbol, weightBps]) => ({ symbol, weightBps })));
    });
  });
});

describe("what can't be taken is named", () => {
  test("a line that can't be read, with its number and words; the others are taken", () => {
    const text = "NEAR Protocol (NEAR), 30.03%\nBittensor TAO twenty-seven %\nFilecoin (FIL), 17.54%";
    expect(codes(text)).toEqual([["unreadable", 2, "Bittensor TAO twenty-seven %"]]);
    expect(read(text).lists[0]).toMatchObject({ sumBps: 4_757, remainderBps: 5_243 });
  });

  test.each([
    ["an unknown symbol", "Nobody's coin (NOBO), 3.00%", [["unknown-symbol", 1, "NOBO"]]],
    ["a symbol twice", "NEAR Protocol (NEAR), 3%; Near (NEAR), 4%", [["duplicate", 1, "NEAR"]]],
    ["a rename's two tickers", "Render (RNDR), 3%; Render (RENDER), 4%", [["duplicate", 1, "RENDER"]]],
    [
      "a sentence with a percentage",
      `The fund charges an annual fee of 2.5%, ${"and so on ".repeat(12)}`,
      [["unreadable", 1, expect.stringMatching(/^The fund charges/)]],
    ],
    ["a negative weight", "NEAR Protocol (NEAR), -3.00%", [["negative", 1, "-3.00"]]],
    ["a minus right after the name", "NEAR Protocol (NEAR) -3.00%", [["negative", 1, "-3.00"]]],
    ["a thousand or a fraction", "NEAR Protocol (NEAR), 3,003%", [["ambiguous-number", 1, "3,003"]]],
    ["two marks", "NEAR Protocol (NEAR), 1.003,5%", [["ambiguous-number", 1, "1.003,5"]]],
    ["finer than a basis point", "NEAR Protocol (NEAR), 3.0035%", [["too-fine", 1, "3.0035"]]],
    ["more than everything", "NEAR Protocol (NEAR), 300.3%", [["number", 1, "300.3"]]],
    ["no weight at all", "Grayscale announces a rebalancing.", [["empty", null, null]]],
    ["nothing", "", [["empty", null, null]]],
  ])("%s", (_, text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  test("a rounded release states the remainder", () => {
    expect(
      read("NEAR Protocol (NEAR), 33.33%; Bittensor (TAO), 33.33%; Filecoin (FIL), 33.33%").lists[0],
    ).toMatchObject({
      sumBps: 9_999,
      remainderBps: 1,
    });
  });

  test("no text makes it throw, and every line with a percentage is taken or named", () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom("NEAR Protocol (NEAR), 30.03%", "(TAO)", "%", ";", "\n", ": ", "27,67 %", "•"),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const { lists, faults } = read(words.join(" "));
        for (const { rows, sumBps, remainderBps } of lists) {
          expect(sumBps).toBe(rows.reduce((sum, row) => sum + (row.weightBps ?? 0), 0));
          expect(sumBps + remainderBps).toBe(10_000);
          expect(new Set(rows.map(({ symbol }) => symbol)).size).toBe(rows.length);
        }
        expect(lists.length + faults.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});

describe("which ticker a name resolves to on a day", () => {
  test.each([
    ["RENDER", "2024-07-16", "RNDR"],
    ["RNDR", "2024-07-16", "RNDR"],
    ["RNDR", "2024-07-21", "RNDR"],
    ["RNDR", "2024-07-22", "RENDER"],
    ["RENDER", "2024-07-22", "RENDER"],
    ["RENDER", "2024-10-03", "RENDER"],
    ["MATIC", "2024-07-03", "MATIC"],
    ["MATIC", "2024-10-03", "POL"],
    ["FET", "2024-03-01", "FET"],
    ["NEAR", "2024-10-03", "NEAR"],
  ])("%s on %s is %s", (symbol, day, expected) => {
    expect(tickerOn(symbol, day, TICKERS)).toBe(expected);
  });

  test("the launch list in today's ticker is taken for the ticker of then, and says so", () => {
    expect(read("Render (RENDER), 24.86%", "2024-07-16").lists[0]).toMatchObject({
      rows: [{ symbol: "RNDR", weightBps: 2486 }],
      renamed: [{ named: "RENDER", symbol: "RNDR" }],
    });
  });
});
