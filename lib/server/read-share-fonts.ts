import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";

const FONT = "node_modules/@fontsource/inter/files/inter-latin-";

/** Inter as the pictures of shared links need it: WOFF, which the renderer of `next/og` reads. */
export interface ShareFonts {
  readonly regular: ArrayBuffer;
  readonly semibold: ArrayBuffer;
}

let cached: Promise<ShareFonts> | undefined;

async function font(weight: number): Promise<ArrayBuffer> {
  const bytes = await readFile(path.join(process.cwd(), `${FONT}${weight}-normal.woff`));
  return new Uint8Array(bytes).buffer;
}

async function load(): Promise<ShareFonts> {
  const [regular, semibold] = await Promise.all([font(400), font(600)]);
  return { regular, semibold };
}

/** Read once. */
export function readShareFonts(): Promise<ShareFonts> {
  cached ??= load();
  return cached;
}
