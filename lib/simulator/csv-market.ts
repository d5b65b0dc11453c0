import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { simulatedSymbol } from "@/lib/contracts/reference/asset-catalogue";
import { dayFromIso } from "@/lib/core/calendar/iso-day";
import { DAY_MS, utcDay } from "@/lib/core/calendar/utc-day";
import { plainDecimal } from "@/lib/core/prices/plain-decimal";
import { catalogueAssets, type MarketAsset } from "@/lib/simulator/market-asset";
import type { MarketBar, MarketSource } from "@/lib/simulator/market-source";
import { significantDecimal } from "@/lib/simulator/printed-price";

const COLUMNS = ["date", "close_usd", "volume_usd", "market_cap_usd"];

type Bars = ReadonlyMap<number, MarketBar>;

function readBar(line: string, where: string, previousClose: string | null): MarketBar {
  const [date = "", close = "", volumeUsd = "", marketCapUsd = ""] = line.split(",");
  try {
    const closeText = plainDecimal(close);
    const open = previousClose ?? closeText;
    const isUp = Number(open) < Number(closeText);
    return {
      day: dayFromIso(date),
      open,
      high: isUp ? closeText : open,
      low: isUp ? open : closeText,
      close: closeText,
      volumeUsd: plainDecimal(volumeUsd || "0"),
      marketCapUsd: plainDecimal(marketCapUsd || "0"),
    };
  } catch (cause) {
    throw new RangeError(`${where}: "${line}" is no row of ${COLUMNS.join(",")}`, { cause });
  }
}

function readBars(file: string): Bars {
  const [header = "", ...lines] = readFileSync(file, "utf8").split(/\r?\n/);
  const columns = header.split(",");
  if (columns.length < 2 || columns.some((column, i) => column !== COLUMNS[i])) {
    throw new RangeError(`${file}: the first line must be ${COLUMNS.join(",")} (the last two may be left out)`);
  }
  const bars = new Map<number, MarketBar>();
  let previousClose: string | null = null;
  lines.forEach((line, i) => {
    if (line === "") return;
    const bar = readBar(line, `${file}:${i + 2}`, previousClose);
    bars.set(bar.day, bar);
    previousClose = bar.close;
  });
  return bars;
}

/**
 * The prices of a folder of SYMBOL.csv (`date,close_usd[,volume_usd,market_cap_usd]`), digit for digit; a day's open
 * is the close before it. Files are read at first use.
 * @throws RangeError on a file of another shape, with file and line; the file system's error when DIR can't be read
 */
export function createCsvMarket(dir: string): MarketSource {
  const assetsById = new Map(catalogueAssets().map((asset) => [asset.id, asset]));
  const cache = new Map<string, Bars>();
  const barsOf = (id: string): Bars => {
    const bars = cache.get(id) ?? readBars(join(dir, `${id}.csv`));
    cache.set(id, bars);
    return bars;
  };
  const ids = readdirSync(dir).filter((name) => name.endsWith(".csv"));
  if (ids.length === 0) throw new RangeError(`${dir} holds no .csv file`);
  const assets = ids.sort().map((name): MarketAsset => {
    const id = name.slice(0, -".csv".length);
    const {
      name: title = id,
      coingeckoId = null,
      coinbaseProduct = null,
      krakenPair = null,
      binanceSymbol = simulatedSymbol({ id, binanceSymbol: null }),
    } = assetsById.get(id) ?? {};
    const days = [...barsOf(id).keys()];
    const [listedDay, lastDay] = [days[0], days.at(-1)];
    if (listedDay === undefined || lastDay === undefined) throw new RangeError(`${join(dir, name)} holds no price`);
    return {
      id,
      name: title,
      coingeckoId,
      binanceSymbol,
      coinbaseProduct,
      krakenPair,
      listedDay,
      lastDay,
    };
  });

  return {
    label: `folder ${dir}`,
    assets,
    bar: (asset, day) => barsOf(asset.id).get(day) ?? null,
    quote: (asset, atMs) => {
      const day = utcDay(atMs);
      const bar = barsOf(asset.id).get(day);
      if (!bar) return null;
      const part = atMs / DAY_MS - day;
      return significantDecimal(Number(bar.open) * (Number(bar.close) / Number(bar.open)) ** part, 10);
    },
  };
}
