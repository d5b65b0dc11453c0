/**
 * Colours of app/theme.css for what is drawn outside a browser: the pictures of shared links.
 * By the name of the token without "--color-": its value in the light and in the dark scheme. A test holds both equal.
 */
export const PALETTE = {
  surface: ["#ffffff", "#0e1114"],
  sunken: ["#f5f5f2", "#171b1f"],
  ink: ["#14171a", "#eceeef"],
  "ink-2": ["#454c54", "#b4bbc2"],
  "ink-3": ["#5f6770", "#98a1aa"],
  line: ["#e4e5e2", "#252b31"],
  "line-2": ["#c9cbc7", "#3f4851"],
  invert: ["#ffffff", "#0e1114"],
  gain: ["#0a6b4d", "#6fdcc0"],
  loss: ["#b42318", "#f58b7a"],
  warn: ["#7d5200", "#ecbd57"],
  "gain-wash": ["#e3f1eb", "#12271f"],
  "loss-wash": ["#fbe9e7", "#331917"],
  "warn-wash": ["#faf2de", "#2a2212"],
  grid: ["#e9eae7", "#22282d"],
  axis: ["#14171a", "#98a1aa"],
  "track-fund": ["#123fcb", "#3881f0"],
  "track-fund-text": ["#123fcb", "#3e84f2"],
  "track-ai": ["#2799b0", "#acd7ee"],
  "track-ai-text": ["#0c798c", "#acd7ee"],
  "track-defi": ["#880073", "#d851aa"],
  "track-defi-text": ["#880073", "#d851aa"],
  "track-smart-contract": ["#a76fef", "#cfa2fe"],
  "track-smart-contract-text": ["#8454c1", "#cfa2fe"],
  "track-large-cap": ["#1d5a4a", "#78c5aa"],
  "track-large-cap-text": ["#1d5a4a", "#78c5aa"],
  "track-layer2": ["#842c0a", "#e15727"],
  "track-layer2-text": ["#842c0a", "#e15727"],
  "track-meme": ["#948645", "#fcf96a"],
  "track-meme-text": ["#7b6f36", "#fcf96a"],
  "track-rwa": ["#3e1600", "#ffb984"],
  "track-rwa-text": ["#3e1600", "#ffb984"],
  "track-gaming": ["#529775", "#708f62"],
  "track-gaming-text": ["#3d795c", "#708f62"],
  "track-btc": ["#d27e03", "#f2a214"],
  "track-btc-text": ["#a25e00", "#f2a214"],
  "track-eth": ["#1a1e29", "#fefbf1"],
  "track-eth-text": ["#1a1e29", "#fefbf1"],
} as const satisfies Readonly<Record<string, readonly [light: string, dark: string]>>;

export type PaletteColour = keyof typeof PALETTE;

/** The colour of a track's line in the light scheme; a basket without a colour of its own is drawn in ink. */
export function paletteTrack(basket: string | null): string {
  const name = basket === null ? "ink-2" : `track-${basket === "ai-fund" ? "fund" : basket}`;
  return new Map<string, readonly [string, string]>(Object.entries(PALETTE)).get(name)?.[0] ?? PALETTE["ink-2"][0];
}
