import { API_V1 } from "@/lib/contracts/api/reads";
import { routing } from "@/lib/i18n/routing";
import { findPage } from "@/lib/site/pages";

const API = "/api/v1/";
/** The picture of a page, at the page's own address behind "/og": "/og/de/tracks.png", "/og/en/overview.png". */
const PICTURE = /^\/og\/([^/]+)(\/.*)\.png$/;
/** Reads that change without a new dataset version, and the lifetime of an answer, ms. */
const SHORT_LIVED_READS: ReadonlyMap<string, number> = new Map([
  ["indicative", 5_000],
  ["quality", 15_000],
]);
/** Next's own files, the probes and the admin API, which counts its requests in the database. */
const NOT_CACHED = /^\/(_next\/|(livez|readyz|metrics)$|api\/admin(\/|$))/;

/** "/de/assets/TAO" → "/assets/TAO"; a language is dropped only where it is one of ours. */
function withoutLanguage(path: string): string {
  const [, first = "", ...rest] = path.split("/");
  return routing.locales.some((locale) => locale === first) ? `/${rest.join("/")}` : path;
}

/** Whether a path, with or without a language, belongs to the admin area. */
export function isAdminPath(path: string): boolean {
  const page = withoutLanguage(path);
  return page === "/admin" || page.startsWith("/admin/");
}

/** Whether a path goes to Next unchanged, past every cache and budget. */
export function isPassedThrough(path: string): boolean {
  return NOT_CACHED.test(path) || isAdminPath(path);
}

/** Whether an address refuses query parameters that it does not know, so that it must see all of them. */
export function isApiPath(path: string): boolean {
  return path.startsWith("/api/");
}

/** The page or read of a path; a picture's path leads to its page. */
function pageOf(path: string) {
  const [, locale = "", pictured] = PICTURE.exec(path) ?? [];
  const isOurs = routing.locales.some((candidate) => candidate === locale);
  if (pictured === undefined || !isOurs) return findPage(withoutLanguage(path));
  return findPage(pictured === "/overview" ? "/" : pictured);
}

function readName(path: string): string | null {
  return path.startsWith(API) ? path.slice(API.length) : null;
}

/**
 * The query parameters that an answer may depend on; any other is no part of it.
 * @param path as requested, "/de/assets/TAO" or "/api/v1/nav"
 */
export function parametersOf(path: string): readonly string[] {
  const name = readName(path);
  if (name === null) return Object.keys(pageOf(path)?.state ?? {});
  const read = Object.entries(API_V1).find(([known]) => known === name)?.[1];
  return read === undefined ? [] : Object.keys(read.query.shape);
}

/**
 * Lifetime of an answer, ms, where it changes without a new dataset version; null where it does not.
 * @param path as requested
 */
export function lifetimeMs(path: string): number | null {
  const name = readName(path);
  return name === null ? (pageOf(path)?.lifetimeMs ?? null) : (SHORT_LIVED_READS.get(name) ?? null);
}
