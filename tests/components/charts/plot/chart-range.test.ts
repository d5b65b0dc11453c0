import { describe, expect, test } from "vitest";
import { rangesPastHistory, resolveRange } from "@/components/charts/plot/range";

const DAYS = ["2024-02-27", "2024-02-28", "2024-02-29", "2024-03-01", "2024-03-02", "2024-03-03"];
const whole = { range: "si", from: null, to: null } as const;

test("ranges that begin before the history are named, one that begins with it is not", () => {
  expect(rangesPastHistory("2024-10-16", "2024-07-16")).toEqual(["6m", "ytd", "1y"]);
  expect(rangesPastHistory("2026-03-18", "2024-07-16")).toEqual([]);
});

describe("the days to show", () => {
  test("since inception is from the first level to the as-of day, though the axis is longer", () => {
    expect(resolveRange(whole, DAYS, "2024-03-02", "2024-02-28")).toEqual({ first: 1, last: 4 });
  });

  test("free days go before the range and include both ends", () => {
    const choice = { range: "1y", from: "2024-02-29", to: "2024-03-02" } as const;
    expect(resolveRange(choice, DAYS, "2024-03-03", "2024-02-27")).toEqual({ first: 2, last: 4 });
  });

  test("free days past the history are cut to it", () => {
    const choice = { range: "si", from: "2020-01-01", to: "2030-01-01" } as const;
    expect(resolveRange(choice, DAYS, "2024-03-02", "2024-02-28")).toEqual({ first: 1, last: 4 });
  });

  test("a range longer than the history and free days that cross show all of it", () => {
    const long = { range: "1y", from: null, to: null } as const;
    const crossed = { range: "si", from: "2024-03-02", to: "2024-02-28" } as const;
    expect(resolveRange(long, DAYS, "2024-03-03", "2024-02-28")).toEqual({ first: 1, last: 5 });
    expect(resolveRange(crossed, DAYS, "2024-03-03", "2024-02-28")).toEqual({ first: 1, last: 5 });
  });

  test("an empty axis shows nothing", () => {
    expect(resolveRange(whole, [], "2024-03-03", "2024-02-28")).toEqual({ first: 0, last: -1 });
  });
});
