import { QualityQuery } from "@/lib/contracts/quality/data-quality";
import { chartState } from "@/lib/site/states/chart";
import { compareState } from "@/lib/site/states/compare";
import { contributionState } from "@/lib/site/states/contribution";
import { eventsState } from "@/lib/site/states/events";
import { mapState } from "@/lib/site/states/map";
import { reviewsState } from "@/lib/site/states/reviews";
import { tracksState } from "@/lib/site/states/tracks";

interface Row {
  /** without a language; "*" matches one segment */
  readonly path: string;
  /** its word in the messages, under `nav`; null for a page that other pages lead to */
  readonly nav: string | null;
  /** what the address may hold: the names of the query are its keys */
  readonly state: Readonly<Record<string, unknown>>;
  /** lifetime of its answer, ms, where it changes without a new dataset version */
  readonly lifetimeMs?: number;
}

/** Every public page, in the order of the navigation; the phone's bar shows the first four. */
export const PAGES = [
  // It shows the indicative NAV to readers without script.
  { path: "/", nav: "overview", state: chartState, lifetimeMs: 60_000 },
  { path: "/tracks", nav: "tracks", state: tracksState },
  { path: "/compare", nav: "compare", state: compareState },
  { path: "/contribution", nav: "contribution", state: contributionState },
  { path: "/map", nav: "map", state: mapState },
  { path: "/events", nav: "events", state: eventsState },
  { path: "/reviews", nav: "reviews", state: reviewsState },
  { path: "/facts", nav: "facts", state: {} },
  { path: "/methodology", nav: "methodology", state: {} },
  {
    path: "/status",
    nav: "status",
    state: QualityQuery.omit({ part: true, format: true }).shape,
    lifetimeMs: 15_000,
  },
  { path: "/developers", nav: "developers", state: {} },
  { path: "/assets/*", nav: null, state: chartState },
] as const satisfies readonly Row[];

type PageRow = (typeof PAGES)[number];
export type NavigationPage = Extract<PageRow, { nav: string }>;

export const NAVIGATION: readonly NavigationPage[] = PAGES.filter((page) => page.nav !== null);

/** @param path without a language, "/assets/TAO" */
export function findPage(path: string): Row | null {
  const isPage = (row: Row) =>
    row.path.endsWith("/*") ? new RegExp(`^${row.path.slice(0, -1)}[^/]+$`).test(path) : row.path === path;
  return PAGES.find(isPage) ?? null;
}
