import { API_V1 } from "@/lib/contracts/api/reads";

/** The state of a chart. */
const CHART = ["range", "from", "to", "scale", "den", "view", "lines"];

/** The query parameters that each public page reads, by its path without a language. */
const PAGE_PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  "/": CHART,
  "/reviews": ["basket", ...CHART],
  "/tracks": ["weighting", "range", "from", "to", "view"],
  "/map": ["size", "range", "from", "to"],
  "/compare": ["series", "bench", "mode", "base", "roll", "window", "focus", "sort", "rows", ...CHART],
  "/contribution": ["basket", "against", "range", "from", "to"],
  "/events": ["kind", "asset", "event", "benchmark", "window", "model", "basket"],
  "/assets": CHART,
  "/status": [
    ...["asset", "missing", "verdict"],
    ...["missingPage", "disagreementPage", "quarantinePage", "restatementsPage"],
  ],
};

const API = "/api/v1/";
const LANGUAGE = /^\/[a-z]{2}(?=\/|$)/;
/** The picture of a page, at the page's own address behind "/og": "/og/de/tracks.png", "/og/en/overview.png". */
const PICTURE = /^\/og\/[a-z]{2}(\/.*)\.png$/;

/**
 * The parameters that an answer may depend on; any other is no part of it.
 * @param path as asked for, "/de/assets/TAO" or "/api/v1/nav"
 */
export function publicParameters(path: string): readonly string[] {
  if (path.startsWith(API)) {
    const read = Object.entries(API_V1).find(([name]) => path === API + name)?.[1];
    return read === undefined ? [] : Object.keys(read.query.shape);
  }
  const picture = PICTURE.exec(path)?.[1];
  const page = picture === undefined ? path.replace(LANGUAGE, "") || "/" : picture.replace(/^\/overview$/, "/");
  return PAGE_PARAMETERS[page] ?? PAGE_PARAMETERS[`/${page.split("/")[1]}`] ?? [];
}
