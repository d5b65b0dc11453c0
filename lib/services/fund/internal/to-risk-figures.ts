import type { RiskFigures } from "@/lib/contracts/pages/overview";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import { beta } from "@/lib/core/metrics/beta";
import { correlation } from "@/lib/core/metrics/correlation";
import { maxDrawdown } from "@/lib/core/metrics/drawdown";
import { extremeDays } from "@/lib/core/metrics/extreme-days";
import { periodBase } from "@/lib/core/metrics/period-return";
import { jointReturns, returnColumn, simpleReturns } from "@/lib/core/metrics/returns";
import { sharpeRatio } from "@/lib/core/metrics/sharpe-ratio";
import { sortinoRatio } from "@/lib/core/metrics/sortino-ratio";
import { expectedShortfall, valueAtRisk } from "@/lib/core/metrics/value-at-risk";
import { volatility } from "@/lib/core/metrics/volatility";
import { winRate } from "@/lib/core/metrics/win-rate";
import { toFigure } from "@/lib/services/baskets/to-figure";

const TAIL = 0.95;

/**
 * Key risk figures over the year that ends with the axis, or since inception where that is shorter.
 * @param net net levels from inception, one a day
 * @param btc levels of Bitcoin on the same days
 * @param days UTC day numbers, consecutive
 */
export function toRiskFigures(net: Float64Array, btc: Float64Array, days: Int32Array): RiskFigures {
  const firstDay = days[0] ?? 0;
  const lastDay = days.at(-1) ?? firstDay;
  const from = Math.max(periodBase("1Y", lastDay), firstDay);
  const year = net.subarray(from - firstDay);
  const yearDays = days.subarray(from - firstDay);
  const returns = simpleReturns(year);
  const joint = jointReturns(year, btc.subarray(from - firstDay));
  const deepest = maxDrawdown(year);
  const deepestEver = maxDrawdown(net);
  const { best, worst } = extremeDays(returnColumn(year), yearDays);
  return {
    from: isoFromDay(from),
    to: isoFromDay(lastDay),
    volatility: toFigure(volatility(returns)),
    maxDrawdown: toFigure(deepest, yearDays[deepest.row]),
    maxDrawdownSinceInception: toFigure(deepestEver, days[deepestEver.row]),
    sharpe: toFigure(sharpeRatio(returns)),
    sortino: toFigure(sortinoRatio(returns)),
    betaToBtc: toFigure(beta(joint.returns, joint.benchmark)),
    correlationToBtc: toFigure(correlation(joint.returns, joint.benchmark)),
    valueAtRisk95: toFigure(valueAtRisk(returns, TAIL)),
    expectedShortfall95: toFigure(expectedShortfall(returns, TAIL)),
    bestDay: toFigure(best, best.day),
    worstDay: toFigure(worst, worst.day),
    winRate: toFigure(winRate(returns)),
  };
}
