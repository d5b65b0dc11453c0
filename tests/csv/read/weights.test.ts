import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { draftCsv } from "@/lib/csv/draft";
import { parseWeightsCsv } from "@/lib/csv/read/weights";
import { launchDraft } from "../../support/launch-draft";

const rows = (text: string) => parseWeightsCsv(text).rows.map(({ symbol, weightBps }) => [symbol, weightBps]);
const faults = (text: string) => parseWeightsCsv(text).faults.map(({ code, line, cell }) => [code, line, cell]);

describe("weights from CSV", () => {
  test.each([
    ["commas and points", "symbol,weight_percent\nNEAR,30.03\nTAO,27.67\n"],
    ["a byte-order mark, semicolons, decimal commas", "\uFEFFSymbol;Weight %\r\nNEAR;30,03\r\nTAO;27,67 %\r\n"],
    ["tabs", "ticker\tpercent\nnear\t30.03%\n\ntao\t27.67\n"],
    ["quoted decimal commas between commas", 'symbol,weight_percent\n"NEAR","30,03"\nTAO,"27,67"\n'],
    [
      "basis points, names, notes",
      '# a note\nname,symbol,weight_bps\n"Near, the protocol",NEAR,3003\nBittensor,TAO,2767\n',
    ],
    ["old line ends", "symbol,weight_percent\rNEAR,30.03\rTAO,27.67"],
  ])("%s", (_, text) => {
    expect(faults(text)).toEqual([]);
    expect(rows(text)).toEqual([
      ["NEAR", 3003],
      ["TAO", 2767],
    ]);
    expect(parseWeightsCsv(text)).toMatchObject({ sumBps: 5_770, remainderBps: 4_230 });
  });

  test("every bad line is named with line and cell, all at once; the good ones are taken", () => {
    const text = [
      "symbol,weight_percent",
      "NEAR,30.03",
      "TAO,27,67",
      "FIL,seventeen",
      "RENDER,-13.93",
      "GRT,1.083",
      "NEAR,1.00",
      ",5.00",
      "LPT,10.8355",
      'IP,"3',
      "AR,\uFFFD",
      "A B,1",
      "AKT,",
      "FET,101",
    ].join("\n");
    expect(faults(text)).toEqual([
      ["cells", 3, "TAO,27,67"],
      ["number", 4, "seventeen"],
      ["negative", 5, "-13.93"],
      ["ambiguous-number", 6, "1.083"],
      ["duplicate", 7, "NEAR"],
      ["symbol", 8, ""],
      ["too-fine", 9, "10.8355"],
      ["quote", 10, 'IP,"3'],
      ["encoding", 11, "AR,\uFFFD"],
      ["symbol", 12, "A B"],
      ["number", 14, "101"],
    ]);
    expect(rows(text)).toEqual([
      ["NEAR", 3003],
      ["AKT", null],
    ]);
    expect(parseWeightsCsv(text).faults[0]?.message).toMatch(
      /^Line 3: 3 cells, but the header has 2; between commas write 30.03/,
    );
  });

  test("two decimal marks in one file are refused from the second on, whichever it is", () => {
    expect(faults("symbol;weight_percent\nNEAR;30,03\nTAO;27.67\nFIL;17,54")).toEqual([["mixed-marks", 3, "27.67"]]);
  });

  test("basis points are whole", () => {
    expect(faults("symbol,bps\nNEAR,3003.0\nTAO,-1\nFIL,10001\nGRT,x")).toEqual([
      ["ambiguous-number", 2, "3003.0"],
      ["negative", 3, "-1"],
      ["number", 4, "10001"],
      ["number", 5, "x"],
    ]);
  });

  test.each([
    ["nothing", "", [["empty", null, null]]],
    ["only a header", "symbol,weight_percent\n", [["empty", null, null]]],
    ["no header", "NEAR,30.03\nTAO,27.67", [["header", 1, "NEAR,30.03"]]],
    ["two separators", "symbol;weight_percent,name\n", [["header", 1, "symbol;weight_percent,name"]]],
    ["two weights", "symbol,bps,percent\nA,1,1", [["header", 1, "symbol,bps,percent"]]],
  ])("%s", (_, text, expected) => {
    expect(faults(text)).toEqual(expected);
    expect(rows(text)).toEqual([]);
  });
});

test("what a draft exports is read back as it was, whatever its rows", () => {
  const symbol = fc.stringMatching(/^[A-Z0-9]{1,12}$/);
  const row = fc.record({ symbol, weightBps: fc.option(fc.nat(10_000)) });
  fc.assert(
    fc.property(fc.uniqueArray(row, { minLength: 1, maxLength: 60, selector: (r) => r.symbol }), (given) => {
      const parsed = parseWeightsCsv(draftCsv(launchDraft(5_000, { rows: given, source: "=a,\n;" })));
      expect(parsed.faults).toEqual([]);
      expect(parsed.rows).toEqual(given);
    }),
    { numRuns: 500 },
  );
});

test("no text makes it throw, and every line is taken or named", () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom("NEAR", ",", ";", '"', "30.03", "27,67", "\n", "\uFEFF"));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const body = pieces.join("");
      const lines = body.split(/\r\n|\n|\r/).filter((line) => line.trim() !== "" && !line.startsWith("#"));
      const parsed = parseWeightsCsv(`symbol,weight_percent\n${body}`);
      if (lines.length > 0) expect(parsed.rows.length + parsed.faults.length).toBe(lines.length);
    }),
    { numRuns: 1_000 },
  );
});
