/** The made-up character of an asset in the seeded market. Round figures, not quotations. */
export interface AssetCharacter {
  readonly track: string;
  /** USD around which the price wanders for years */
  readonly anchorUsd: number;
  /** units in circulation, for market caps */
  readonly supply: number;
  /** share of a market move that the asset takes */
  readonly marketBeta: number;
  /** share of its track's own move */
  readonly trackBeta: number;
  /** standard deviation of its own daily log move */
  readonly noise: number;
}

function asset(
  track: string,
  anchorUsd: number,
  supply: number,
  marketBeta: number,
  trackBeta: number,
  noise: number,
): AssetCharacter {
  return { track, anchorUsd, supply, marketBeta, trackBeta, noise };
}

/** By asset id. A ticker that became another has no entry: it is in SUCCESSIONS. */
export const CHARACTERS: Readonly<Record<string, AssetCharacter>> = {
  TAO: asset("ai", 350, 9e6, 1.3, 1.1, 0.033),
  FIL: asset("ai", 4, 6e8, 1.3, 0.6, 0.028),
  LPT: asset("ai", 10, 4e7, 1.3, 0.7, 0.036),
  NEAR: asset("ai", 4.5, 1.1e9, 1.4, 0.7, 0.03),
  RENDER: asset("ai", 5.5, 5e8, 1.4, 1, 0.031),
  GRT: asset("ai", 0.16, 9.5e9, 1.3, 0.8, 0.028),
  FET: asset("ai", 1.1, 2.5e9, 1.4, 1.1, 0.034),
  AKT: asset("ai", 2.6, 2.4e8, 1.2, 0.9, 0.034),
  AR: asset("ai", 18, 6.5e7, 1.3, 0.7, 0.034),
  WLD: asset("ai", 2, 1e9, 1.4, 0.9, 0.04),
  TRAC: asset("ai", 0.7, 4.5e8, 1, 0.7, 0.032),
  NUM: asset("ai", 0.06, 7e8, 1, 0.7, 0.04),
  MASA: asset("ai", 0.08, 4e8, 1.1, 0.8, 0.05),
  IP: asset("ai", 4.5, 2.6e8, 1.2, 0.6, 0.048),
  GRASS: asset("ai", 1.4, 2.5e8, 1.2, 0.8, 0.05),
  ALLO: asset("ai", 0.3, 2e8, 1.2, 0.8, 0.06),
  ZAMA: asset("ai", 0.05, 2.2e9, 1.1, 0.6, 0.05),
  BTC: asset("large-cap", 68_000, 1.97e7, 0.85, 0.3, 0.008),
  ETH: asset("large-cap", 2_900, 1.2e8, 1.1, 0.4, 0.012),
  BNB: asset("large-cap", 580, 1.45e8, 0.8, 0.3, 0.013),
  XRP: asset("large-cap", 1.2, 5.7e10, 1, 0.3, 0.026),
  SOL: asset("smart-contract", 140, 4.7e8, 1.3, 0.6, 0.022),
  ADA: asset("smart-contract", 0.55, 3.5e10, 1.2, 0.6, 0.021),
  AVAX: asset("smart-contract", 27, 4e8, 1.3, 0.8, 0.022),
  DOT: asset("smart-contract", 5.5, 1.5e9, 1.2, 0.8, 0.019),
  ATOM: asset("smart-contract", 6.5, 3.9e8, 1.1, 0.7, 0.021),
  SUI: asset("smart-contract", 2, 2.9e9, 1.4, 0.7, 0.034),
  HBAR: asset("smart-contract", 0.12, 3.8e10, 1.2, 0.6, 0.032),
  LINK: asset("defi", 14, 6.3e8, 1.2, 0.5, 0.022),
  UNI: asset("defi", 8, 6e8, 1.2, 0.9, 0.027),
  AAVE: asset("defi", 150, 1.5e7, 1.2, 0.9, 0.028),
  SKY: asset("defi", 0.065, 2.3e10, 1, 0.8, 0.026),
  LDO: asset("defi", 1.5, 9e8, 1.3, 1, 0.032),
  CRV: asset("defi", 0.5, 1.2e9, 1.2, 1, 0.036),
  SNX: asset("defi", 1.8, 3.3e8, 1.2, 0.9, 0.034),
  COMP: asset("defi", 50, 8.5e6, 1.1, 0.8, 0.028),
  AERO: asset("defi", 0.8, 7e8, 1.3, 0.9, 0.045),
  ARB: asset("layer2", 0.8, 4e9, 1.3, 0.9, 0.024),
  OP: asset("layer2", 1.5, 1.3e9, 1.3, 0.9, 0.028),
  POL: asset("layer2", 0.5, 1e10, 1.2, 0.7, 0.024),
  STRK: asset("layer2", 0.5, 2.5e9, 1.3, 0.9, 0.032),
  IMX: asset("gaming", 1.3, 1.7e9, 1.3, 0.7, 0.03),
  DOGE: asset("meme", 0.16, 1.47e11, 1.2, 0.8, 0.026),
  SHIB: asset("meme", 0.000016, 5.9e14, 1.2, 0.9, 0.026),
  PEPE: asset("meme", 0.000009, 4.2e14, 1.4, 1.2, 0.04),
  WIF: asset("meme", 1.4, 1e9, 1.4, 1.2, 0.048),
  BONK: asset("meme", 0.00002, 7.5e13, 1.3, 1.2, 0.042),
  FLOKI: asset("meme", 0.00012, 9.6e12, 1.3, 1.1, 0.038),
  ONDO: asset("rwa", 0.8, 3.1e9, 1.2, 0.8, 0.034),
  MANTRA: asset("rwa", 0.1, 5e9, 1, 0.6, 0.04),
  PENDLE: asset("rwa", 4, 1.6e8, 1.3, 0.8, 0.036),
  CFG: asset("rwa", 0.4, 5e8, 1, 0.7, 0.036),
  POLYX: asset("rwa", 0.2, 9e8, 1.1, 0.7, 0.032),
  AXS: asset("gaming", 5, 1.6e8, 1.2, 0.9, 0.026),
  SAND: asset("gaming", 0.35, 2.4e9, 1.2, 1, 0.025),
  GALA: asset("gaming", 0.025, 4e10, 1.2, 1, 0.03),
  MANA: asset("gaming", 0.35, 1.9e9, 1.2, 1, 0.024),
};

/** Tickers that another one continues: price = successor's price × factor (migrations.json's ratio). */
export const SUCCESSIONS: Readonly<Record<string, { readonly successor: string; readonly factor: number }>> = {
  RNDR: { successor: "RENDER", factor: 1 },
  MATIC: { successor: "POL", factor: 1 },
  AGIX: { successor: "FET", factor: 0.43335 },
  OCEAN: { successor: "FET", factor: 0.433226 },
  MKR: { successor: "SKY", factor: 24_000 },
  OM: { successor: "MANTRA", factor: 4 },
};
