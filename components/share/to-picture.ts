import type { LineColour } from "@/components/charts/plot/line";
import { type RangeChoice, resolveRange } from "@/components/charts/plot/range";
import { firstKnown, rangeReturn, rebaseTo } from "@/components/charts/plot/series-transform";
import { navLines, USUAL_LINES } from "@/components/overview/nav-view";
import type { Picture, PictureBar, PictureLine } from "@/components/share/picture";
import type { EventStudyResult } from "@/lib/contracts/analysis/event-study";
import type { MarketMap } from "@/lib/contracts/analysis/market-map";
import type { Tracks } from "@/lib/contracts/analysis/tracks";
import type { BasketId } from "@/lib/contracts/baskets/basket";
import type { AssetPage } from "@/lib/contracts/pages/asset";
import type { ComparePage } from "@/lib/contracts/pages/compare";
import type { ContributionPage } from "@/lib/contracts/pages/contribution";
import type { FundOverview } from "@/lib/contracts/pages/overview";
import { dayFromIso, isoFromDay } from "@/lib/core/calendar/iso-day";
import { type FormatLocale, formatPercent } from "@/lib/format";

/** More bars than this are too thin to read in a preview. */
const MOST_BARS = 11;
const MOST_LINES = 6;

export interface PictureTerms {
  readonly locale: FormatLocale;
  readonly title: string;
  /** of its first and last day, ISO; null where nothing is known */
  readonly noteOf: (from: string | null, to: string | null) => string;
  readonly nameOf: (basket: BasketId, stored?: string) => string;
}

type Drawn = Pick<Picture, "days" | "lines" | "bars" | "scale">;
const NOTHING: Drawn = { days: [], lines: [], bars: [], scale: "linear" };

function toPicture(
  terms: PictureTerms,
  isSimulated: boolean,
  from: string | null,
  to: string | null,
  drawn: Partial<Drawn>,
): Picture {
  const { locale, title, noteOf } = terms;
  return { ...NOTHING, ...drawn, locale, title, isSimulated, note: noteOf(from, to) };
}

const signed = (locale: FormatLocale, value: number | null) => formatPercent(locale, value, 1, { sign: true });

export function overviewPicture(
  { days, series, dataset, denominators: _, ...page }: FundOverview,
  range: RangeChoice & { readonly lines: readonly string[] | null },
  terms: PictureTerms,
): Picture {
  const lead = series.find(({ basket, variant }) => basket === page.basket && variant === "net");
  const inception = days[lead === undefined ? -1 : firstKnown(lead.level)];
  const asOf = dataset.asOf ?? days.at(-1);
  if (inception === undefined || asOf === undefined) return toPicture(terms, dataset.simulated, null, null, {});
  const { first, last } = resolveRange(range, days, asOf, inception);
  const shownIds = range.lines ?? USUAL_LINES;
  const views = navLines({
    days,
    series,
    lead: page.basket,
    shown: shownIds,
    first,
    last,
    denominator: "usd",
    rates: null,
  });
  const lines = views.slice(0, MOST_LINES).map(
    ({ basket, isLead, values, change }): PictureLine => ({
      name: terms.nameOf(basket),
      colour: basket,
      isLead,
      values,
      end: signed(terms.locale, change),
    }),
  );
  const shownDays = days.slice(first, last + 1);
  return toPicture(terms, dataset.simulated, shownDays[0] ?? null, shownDays.at(-1) ?? null, {
    days: shownDays,
    lines,
  });
}

/** The compared series, each at 100 on the first day that all of them know. */
export function comparePicture(
  { dataset, levels }: ComparePage,
  range: RangeChoice,
  series: readonly string[],
  terms: PictureTerms,
): Picture {
  const pricedSeries = series.flatMap(
    (id) => levels.series.find((one) => one.id === id && one.firstDay !== null) ?? [],
  );
  const firstDays = pricedSeries.map(({ firstDay }) => dayFromIso(firstDay ?? ""));
  const lastDays = pricedSeries.map(({ values }, i) => (firstDays[i] ?? 0) + values.length - 1);
  if (pricedSeries.length === 0) return toPicture(terms, dataset.simulated, null, null, {});
  const [start, end] = [Math.min(...firstDays), Math.max(...lastDays)];
  const axis = Array.from({ length: end - start + 1 }, (_, t) => isoFromDay(start + t));
  const common = isoFromDay(Math.min(Math.max(...firstDays), end));
  const { first, last } = resolveRange(range, axis, dataset.asOf ?? isoFromDay(end), common);
  const columns = pricedSeries.map(({ values }, i) =>
    Float64Array.from(
      { length: last - first + 1 },
      (_, t) => values[start + first + t - (firstDays[i] ?? 0)] ?? Number.NaN,
    ),
  );
  const hundred = new Float64Array(last - first + 1).fill(100);
  const lines = pricedSeries.slice(0, MOST_LINES).map(({ id, kind, name }, i): PictureLine => {
    const column = columns[i] ?? new Float64Array();
    return {
      name: kind === "basket" ? terms.nameOf(id, name) : name,
      colour: kind === "basket" ? id : null,
      isLead: i === 0,
      values: rebaseTo(column, hundred).values,
      end: signed(terms.locale, rangeReturn(column)),
    };
  });
  const shownDays = axis.slice(first, last + 1);
  return toPicture(terms, dataset.simulated, shownDays[0] ?? null, shownDays.at(-1) ?? null, {
    days: shownDays,
    lines,
    scale: "log",
  });
}

export function assetPicture(
  { days, closeUsd, dataset, asset }: AssetPage,
  range: RangeChoice,
  terms: PictureTerms,
): Picture {
  const inception = days[firstKnown(closeUsd)];
  const end = days.at(-1);
  if (inception === undefined || end === undefined) return toPicture(terms, dataset.simulated, null, null, {});
  const { first, last } = resolveRange(range, days, end, inception);
  const values = closeUsd.slice(first, last + 1);
  const line: PictureLine = {
    name: asset,
    colour: "ai-fund",
    isLead: true,
    values,
    end: signed(terms.locale, rangeReturn(values)),
  };
  const shownDays = days.slice(first, last + 1);
  return toPicture(terms, dataset.simulated, shownDays[0] ?? null, shownDays.at(-1) ?? null, {
    days: shownDays,
    lines: [line],
  });
}

function barsOf(
  rows: readonly { readonly name: string; readonly colour: LineColour | null; readonly value: number | null }[],
  locale: FormatLocale,
): PictureBar[] {
  const ranked = rows.toSorted((a, b) => (b.value ?? -9) - (a.value ?? -9));
  const half = Math.ceil(MOST_BARS / 2);
  const drawnRows =
    ranked.length <= MOST_BARS ? ranked : [...ranked.slice(0, half), ...ranked.slice(-(MOST_BARS - half))];
  return drawnRows.map((row) => ({ ...row, text: signed(locale, row.value) }));
}

export function tracksPicture({ rows, from, to, dataset }: Tracks, terms: PictureTerms): Picture {
  const ranked = rows.map((row) => ({
    name: terms.nameOf(row.basket, row.name),
    colour: row.basket,
    value: row.return.value,
  }));
  return toPicture(terms, dataset.simulated, from, to, { bars: barsOf(ranked, terms.locale) });
}

export function mapPicture({ tiles, from, to, dataset }: MarketMap, terms: PictureTerms): Picture {
  const returnOf = new Map(
    tiles.flatMap((tile) => (tile.return.value === null ? [] : [[tile.protocol, tile.return.value]])),
  );
  const rows = [...returnOf].map(([name, value]) => ({ name, colour: null, value }));
  return toPicture(terms, dataset.simulated, from, to, { bars: barsOf(rows, terms.locale) });
}

export function contributionPicture(
  { contributions, dataset, basket }: ContributionPage,
  terms: PictureTerms,
): Picture {
  const { rows, from, to } = contributions;
  const bars = rows.map(({ asset, contribution }) => ({ name: asset, colour: basket, value: contribution }));
  return toPicture(terms, dataset.simulated, from, to, { bars: barsOf(bars, terms.locale) });
}

export function eventPicture({ rows, event, simulated }: EventStudyResult, terms: PictureTerms): Picture {
  const bars = rows.map(({ asset, onDay }) => ({ name: asset ?? "", colour: null, value: onDay.value.value }));
  const day = event.precision === "day" ? event.day : null;
  return toPicture(terms, simulated, day, day, { bars: barsOf(bars, terms.locale) });
}
