import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";

const FONT = "node_modules/@fontsource/inter/files/inter-latin-";

/** What the picture of a shared link is drawn with. */
export interface ShareAssets {
  /** of the light scheme: "--ink-1" → "#14171a" */
  readonly colours: ReadonlyMap<string, string>;
  readonly regular: ArrayBuffer;
  readonly semibold: ArrayBuffer;
}

let held: Promise<ShareAssets> | undefined;

async function font(weight: number): Promise<ArrayBuffer> {
  const bytes = await readFile(path.join(process.cwd(), `${FONT}${weight}-normal.woff`));
  return new Uint8Array(bytes).buffer;
}

async function load(): Promise<ShareAssets> {
  const [css, regular, semibold] = await Promise.all([
    readFile(path.join(process.cwd(), "app/tokens.css"), "utf8"),
    font(400),
    font(600),
  ]);
  const light = css.slice(css.indexOf(":root"), css.indexOf('[data-theme="dark"]', css.indexOf("{")));
  const colours = new Map(
    [...light.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6})/gi)].map(([, name = "", hex = ""]) => [name, hex]),
  );
  return { colours, regular, semibold };
}

/** Fonts and colours, read once. */
export function readShareAssets(): Promise<ShareAssets> {
  held ??= load();
  return held;
}
