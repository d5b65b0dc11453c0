import type { BinanceKline } from "@/lib/providers/binance/schema";
import { amountText, priceProblem } from "@/lib/providers/price-text";
import type { DailyClose, RejectedRow } from "@/lib/providers/provider";

const DAY_MS = 86_400_000;

/** Grows when a change here could turn the same body into other rows. */
export const BINANCE_PARSER_VERSION = 1;

export interface BinanceDays {
  readonly rows: readonly DailyClose[];
  readonly rejected: readonly RejectedRow[];
}

function candleProblem(openMs: number, closeMs: number, close: string): string | null {
  if (openMs % DAY_MS !== 0) return "opens off the UTC day grid";
  if (closeMs !== openMs + DAY_MS - 1) return "spans something else than one UTC day";
  return priceProblem(close);
}

/**
 * Candles → closes of the UTC days that have ended at `nowMs`. The running candle is left out (its "close" is the
 * latest trade). A repeated day counts once when its close is the same, and is rejected when it is not.
 * @param candles as parsed, oldest first
 * @param nowMs ms since 1970-01-01 UTC
 */
export function toBinanceDays(candles: readonly BinanceKline[], nowMs: number): BinanceDays {
  const byDay = new Map<number, DailyClose>();
  const rejected: RejectedRow[] = [];
  candles.forEach((candle, row) => {
    const [openMs, , , , close, , closeMs, quoteVolume] = candle;
    const day = Math.floor(openMs / DAY_MS);
    if (openMs <= nowMs && nowMs < (day + 1) * DAY_MS) return;
    const known = byDay.get(day);
    const problem =
      (openMs > nowMs ? "opens in the future" : null) ??
      candleProblem(openMs, closeMs, close) ??
      (known && known.close !== close ? `contradicts the same day's earlier close ${known.close}` : null);
    if (problem) rejected.push({ row, reason: problem, text: JSON.stringify(candle) });
    else if (!known) {
      byDay.set(day, { day, close, quote: "USDT", volumeUsd: amountText(quoteVolume), marketCapUsd: null });
    }
  });
  return { rows: [...byDay.values()].sort((a, b) => a.day - b.day), rejected };
}
