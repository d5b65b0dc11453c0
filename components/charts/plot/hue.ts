/** A colour shared by assets and by baskets that have none of their own. */
export type Hue = `hue-${number}`;

/** Hues of app/theme.css. */
export const HUES = 12;

/** FNV-1a, 32 bits: the same number for a name on every page. */
export function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}

/** The hue of an asset or basket, by its id alone. */
export function hueOf(id: string): Hue {
  return `hue-${(hashOf(id) % HUES) + 1}`;
}
