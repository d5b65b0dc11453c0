import * as z from "zod";
import { civilFromDay, dayFromIso } from "@/lib/core/calendar/iso-day";
import { type PortfolioReturns, portfolioReturns } from "@/lib/core/index/portfolio-returns";
import type { CaseArgs, CaseCall } from "@/tools/cases/case-args";

const MONTHS = { months: 1, quarters: 3, years: 12, none: Number.POSITIVE_INFINITY };
const Columns = z.array(z.array(z.number()).transform((values) => Float64Array.from(values)));

function portfolio(args: CaseArgs): PortfolioReturns {
  const columns = args.parse("assetReturns", Columns);
  const months = MONTHS[args.parse("rebalanceOn", z.enum(["months", "quarters", "years", "none"]))];
  const dates = args.has("dates") ? args.texts("dates").map((date) => civilFromDay(dayFromIso(date))) : [];
  const periods = dates.map(({ year, month }) => Math.floor((year * 12 + month - 1) / months));
  return portfolioReturns(columns, args.column("weights"), (row) => periods[row] !== periods[row + 1]);
}

/** Columns of a portfolio as the files list them: row by row. */
function rowMajor(columns: readonly Float64Array[]): number[] {
  return Array.from(columns[0] ?? [], (_, row) => columns.map((column) => column[row] ?? Number.NaN)).flat();
}

/** Portfolios of returns by the names of the case files. */
export const PORTFOLIO_CASES: readonly (readonly [string, CaseCall])[] = [
  ["portfolioReturns", (args) => portfolio(args).returns],
  ["portfolioReturnAt", (args) => portfolio(args).returns[args.number("index")] ?? Number.NaN],
  ["portfolioWeightsBop", (args) => rowMajor(portfolio(args).weightsBop)],
  ["portfolioWeightsEop", (args) => rowMajor(portfolio(args).weightsEop)],
  ["portfolioContribution", (args) => rowMajor(portfolio(args).contributions)],
];
