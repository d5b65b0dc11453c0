import type { ClaimCheck, ClaimReading, ClaimsQuery } from "@/lib/contracts/analysis/claim-check";
import type { BasketId } from "@/lib/contracts/baskets/basket";
import { DEFAULT_BASKET } from "@/lib/contracts/baskets/basket";
import { civilMonth, dayFromIso, isoFromDay } from "@/lib/core/calendar/iso-day";
import { ENGINE_VERSION } from "@/lib/core/engine-version";
import { spanReturn } from "@/lib/core/metrics/span-return";
import { delistedPanel } from "@/lib/core/prices/delisted-panel";
import type { PricePanel } from "@/lib/core/prices/panel";
import { claimReadings } from "@/lib/core/study/claim-readings";
import { claimVerdict, countBeaten, HOLDS_WITHIN, NEAR_WITHIN } from "@/lib/core/study/claim-verdict";
import { heldReturn } from "@/lib/core/study/held-return";
import { equalWeights } from "@/lib/core/weights/weighting";
import { type DailyLevels, loadDailyLevels, NO_LEVELS } from "@/lib/db/baskets/levels";
import { listPublishedBaskets, type PublishedBasket } from "@/lib/db/baskets/published-states";
import type { DbSession } from "@/lib/db/client";
import { loadDataset } from "@/lib/db/dataset";
import { listContributingProviders } from "@/lib/db/prices/contributing-providers";
import { loadPriceHistories } from "@/lib/db/prices/histories";
import { findClaim } from "@/lib/db/reference/claims";
import { AppError } from "@/lib/errors";
import { loadTickerEvents, toPanel } from "@/lib/services/baskets/compute-baskets";
import { toFigure } from "@/lib/services/baskets/to-figure";
import { snapshotRead } from "@/lib/services/snapshot-read";
import { ARTICLE_DAY } from "@/lib/services/tracks/internal/article-day";

const SUBJECT = "AI track return";
const TRACK = "ai";

/** "+20 %" as a fraction. */
function toFraction(figure: string): number {
  const match = /^([+\u2212-]?)(\d+(?:\.\d+)?) ?%$/.exec(figure.trim());
  if (match === null) throw new AppError("UNAVAILABLE", `The claim "${figure}" on file is no percentage.`);
  return (Number(match[2]) / 100) * (match[1] === "" || match[1] === "+" ? 1 : -1);
}

/** What the readings rest on: published levels by basket, and the prices of the launch members. */
interface ClaimStore {
  readonly baskets: readonly PublishedBasket[];
  readonly levels: ReadonlyMap<string, DailyLevels>;
  readonly panel: PricePanel;
  /** basis points of the fund's first set */
  readonly launch: ReadonlyMap<string, number>;
}

function launchWeights(baskets: readonly PublishedBasket[]): ReadonlyMap<string, number> {
  const [first] = baskets.find(({ basket }) => basket.id === DEFAULT_BASKET)?.state.reviews ?? [];
  return new Map(
    first?.weights.flatMap(({ asset, publishedBps }) => (publishedBps === null ? [] : [[asset, publishedBps]])),
  );
}

async function loadClaimStore(db: DbSession): Promise<ClaimStore> {
  const baskets = await listPublishedBaskets(db);
  const launch = launchWeights(baskets);
  const assets = [...launch.keys()];
  const [levels, histories, { delistings }] = await Promise.all([
    loadDailyLevels(
      db,
      baskets.map(({ basket }) => basket.id),
    ),
    loadPriceHistories(db, assets),
    loadTickerEvents(db),
  ]);
  return { baskets, levels, launch, panel: delistedPanel(toPanel(assets, histories), delistings) };
}

const NOTHING: ClaimStore = {
  baskets: [],
  levels: new Map(),
  launch: new Map(),
  panel: { days: new Int32Array(), assets: [], prices: [] },
};

function returnOf({ levels }: ClaimStore, id: BasketId, from: number, to: number) {
  const { days, net } = levels.get(id) ?? NO_LEVELS;
  return spanReturn(net, days[0] ?? to + 1, from, to).whole;
}

function toReadings(store: ClaimStore, claimed: number, monthDay: number): ClaimReading[] {
  const { baskets, panel, launch } = store;
  const rivals = baskets.filter(({ basket: { id } }) => id !== DEFAULT_BASKET && id !== TRACK);
  return claimReadings(monthDay, ARTICLE_DAY).map(({ id, from, to }) => {
    const own = returnOf(store, TRACK, from, to);
    const others = rivals.map(({ basket }) => ({ basket, value: returnOf(store, basket.id, from, to) }));
    const { beaten, known, isMost } = countBeaten(
      own.value,
      others.map(({ value }) => value.value),
    );
    return {
      id,
      from: isoFromDay(from),
      to: isoFromDay(to),
      track: toFigure(own),
      fiveEqual: toFigure(heldReturn(panel, equalWeights([...launch.keys()]), from, to)),
      fiveLaunch: toFigure(heldReturn(panel, launch, from, to)),
      verdict: claimVerdict(claimed, own.value),
      against: others.map(({ basket, value }) => ({
        basket: basket.id,
        return: toFigure(value),
      })),
      beaten,
      rivals: known,
      beatsMost: isMost,
    };
  });
}

/** The months from a year's first to the article's, the last one cut at the article. */
function toMonths(store: ClaimStore, firstDay: number): ClaimCheck["months"] {
  const months: ClaimCheck["months"] = [];
  for (let from = firstDay - 1; from < ARTICLE_DAY; ) {
    const to = Math.min(civilMonth(from + 1).end - 1, ARTICLE_DAY);
    const [track, btc] = [toFigure(returnOf(store, TRACK, from, to)), toFigure(returnOf(store, "btc", from, to))];
    months.push({ from: isoFromDay(from + 1), to: isoFromDay(to), track, btc });
    from = to;
  }
  return months;
}

/**
 * The article's claim about the AI track, recomputed under each reading. On simulated prices it is withheld.
 * Stored levels and prices; the readings are computed of them.
 * @throws AppError UNAVAILABLE when the reference data lacks the claim
 */
export const getClaimCheck = snapshotRead(async (ctx, _query: ClaimsQuery): Promise<ClaimCheck> => {
  const fact = await findClaim(ctx.db, SUBJECT);
  if (fact === null) throw new AppError("UNAVAILABLE", "The reference data is not loaded; start with `npm start`.");
  const claimed = toFraction(fact.figure);
  const monthDay = dayFromIso(`${fact.asOf}-01`);
  const store = ctx.isSimulated ? NOTHING : await loadClaimStore(ctx.db);
  return {
    simulated: ctx.isSimulated,
    engineVersion: ENGINE_VERSION,
    dataset: (await loadDataset(ctx.db)).label,
    claimed,
    month: fact.asOf,
    articleDay: isoFromDay(ARTICLE_DAY),
    source: fact.source,
    withheld: ctx.isSimulated ? "simulated" : null,
    members: [...store.launch.keys()],
    holdsWithin: HOLDS_WITHIN,
    nearWithin: NEAR_WITHIN,
    readings: ctx.isSimulated ? [] : toReadings(store, claimed, monthDay),
    months: ctx.isSimulated ? [] : toMonths(store, dayFromIso(`${fact.asOf.slice(0, 4)}-01-01`)),
    sources: await listContributingProviders(
      ctx.db,
      [],
      [...new Set(store.baskets.flatMap(({ state }) => state.providers))],
    ),
  };
});
