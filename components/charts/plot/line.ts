import { type Hue, hueOf } from "@/components/charts/plot/hue";
import type { BasketId } from "@/lib/contracts/baskets/basket";
import { type FormatLocale, formatNumber, formatPercent } from "@/lib/format";

/** Height class of a chart; PLOT_HEIGHT says how high each is. */
export type ChartSize = "tall" | "middle" | "small";

/** Width class of a chart. A container query picks one, so no script is needed. */
export type ChartTier = "narrow" | "medium" | "wide";

export const TIERS: readonly ChartTier[] = ["narrow", "medium", "wide"];

/** Whose colour a line has: a basket's own, or one of the twelve hues that assets share. */
export type LineColour = BasketId | Hue;

/** One line: `values` has one entry for each day of the chart's axis, NaN where nothing is known. */
export interface ChartLine {
  /** unique in the chart, e.g. "ai-fund" or "ai-fund:gross" */
  readonly id: string;
  /** whose colour it has; null for ink */
  readonly basket: LineColour | null;
  /** SVG dash pattern of a line that has none by its basket */
  readonly dash?: string | undefined;
  readonly variant: "net" | "gross";
  /** the chart's subject: thicker, on top, filled where a chart fills */
  readonly isLead: boolean;
  readonly name: string;
  /** for phones: "BTC" */
  readonly shortName: string;
  readonly values: Float64Array;
  /** figure of the end label, already in the reader's form: "+9.5%" */
  readonly end: string;
}

/** How values are written on the axis, in the readout and in tables. */
export interface ValueFormat {
  readonly decimals: number;
  /** values are fractions and read as per cent */
  readonly percent?: boolean;
}

/** A value in the reader's form, "–" for NaN. */
export function formatValue(locale: FormatLocale, value: number, format: ValueFormat): string {
  return format.percent ? formatPercent(locale, value, format.decimals) : formatNumber(locale, value, format.decimals);
}

/** Colours of a line or bar (contrast at least 3:1) and of its label (at least 4.5:1), as tokens of app/theme.css. */
interface ColourTokens {
  readonly line: string;
  readonly label: string;
}

function tokens(line: string, label = line): ColourTokens {
  return { line: `var(--color-${line})`, label: `var(--color-${label})` };
}

const INK = tokens("ink");

/** Baskets with a colour of their own. */
const TRACKS: ReadonlyMap<string, ColourTokens> = new Map([
  ["ai-fund", tokens("track-fund", "track-fund-text")],
  ["ai", tokens("track-ai", "track-ai-text")],
  ["defi", tokens("track-defi", "track-defi-text")],
  ["smart-contract", tokens("track-smart-contract", "track-smart-contract-text")],
  ["large-cap", tokens("track-large-cap", "track-large-cap-text")],
  ["layer2", tokens("track-layer2", "track-layer2-text")],
  ["meme", tokens("track-meme", "track-meme-text")],
  ["rwa", tokens("track-rwa", "track-rwa-text")],
  ["gaming", tokens("track-gaming", "track-gaming-text")],
  ["btc", tokens("track-btc", "track-btc-text")],
  ["eth", tokens("track-eth", "track-eth-text")],
]);

function tokensOf(colour: string | null): ColourTokens {
  if (colour === null) return INK;
  return TRACKS.get(colour) ?? tokens(/^hue-\d+$/.test(colour) ? colour : hueOf(colour));
}

/** Colour of a line or bar; a basket without one of its own gets a hue by its id. Null is ink. */
export function lineColour(colour: LineColour | null): string {
  return tokensOf(colour).line;
}

export function labelColour(colour: LineColour | null): string {
  return tokensOf(colour).label;
}

/** Stroke width in px and dash pattern (undefined: solid) of a line. */
export function lineStroke(line: Pick<ChartLine, "basket" | "variant" | "isLead" | "dash">): {
  width: number;
  dash: string | undefined;
} {
  if (line.variant === "gross") return { width: 1.25, dash: "2 2" };
  if (line.isLead) return { width: 2.25, dash: line.dash };
  return { width: 1.5, dash: line.dash ?? (line.basket === "btc" || line.basket === "eth" ? "5 3" : undefined) };
}

/** Lines in drawing order: the lead last, so that it lies on top. */
export function inDrawingOrder(lines: readonly ChartLine[]): ChartLine[] {
  return [...lines.filter((line) => !line.isLead), ...lines.filter((line) => line.isLead)];
}
