import type { ClaimCheck, ClaimReading, ClaimsQuery } from "@/lib/contracts/analysis/claim-check";
import type { BasketId } from "@/lib/contracts/baskets/basket";
import { DEFAULT_BASKET } from "@/lib/contracts/baskets/basket";
import { civilMonth, dayFromIso, isoFromDay } from "@/lib/core/calendar/iso-day";
import { ENGINE_VERSION } from "@/lib/core/engine-version";
import { spanReturn } from "@/lib/core/metrics/span-return";
import { claimReadings } from "@/lib/core/study/claim-readings";
import { claimVerdict, countBeaten, HOLDS_WITHIN, NEAR_WITHIN } from "@/lib/core/study/claim-verdict";
import { heldReturn } from "@/lib/core/study/held-return";
import { equalWeights } from "@/lib/core/weights/weighting";
import { loadDataset } from "@/lib/db/dataset";
import { listContributingProviders } from "@/lib/db/prices/contributing-providers";
import { findClaim } from "@/lib/db/reference/claims";
import { AppError } from "@/lib/errors";
import { type BasketRun, computeBaskets } from "@/lib/services/baskets/compute-baskets";
import { toFigure } from "@/lib/services/baskets/to-figure";
import type { Ctx } from "@/lib/services/context";
import { ARTICLE_DAY } from "@/lib/services/tracks/internal/article-day";

const SUBJECT = "AI track return";

/** "+20 %" as a fraction. */
function toFraction(figure: string): number {
  const match = /^([+\u2212-]?)(\d+(?:\.\d+)?) ?%$/.exec(figure.trim());
  if (match === null) throw new AppError("UNAVAILABLE", `The claim "${figure}" on file is no percentage.`);
  return (Number(match[2]) / 100) * (match[1] === "" || match[1] === "+" ? 1 : -1);
}

function findRun(runs: readonly BasketRun[], id: BasketId): BasketRun | undefined {
  return runs.find((run) => run.stored.basket.id === id);
}

function launchWeights(runs: readonly BasketRun[]): ReadonlyMap<string, number> {
  return findRun(runs, DEFAULT_BASKET)?.stored.weightSets[0]?.weightsBps ?? new Map<string, number>();
}

function returnOf(run: BasketRun | undefined, from: number, to: number) {
  const { days, net } = run?.basket?.series ?? { days: new Int32Array(), net: new Float64Array() };
  return spanReturn(net, days[0] ?? to + 1, from, to).whole;
}

function toReadings(runs: readonly BasketRun[], claimed: number, monthDay: number): ClaimReading[] {
  const [fund, track] = [findRun(runs, DEFAULT_BASKET), findRun(runs, "ai")];
  const launch = launchWeights(runs);
  const panel = fund?.panel ?? { days: new Int32Array(), assets: [], prices: [] };
  const rivals = runs.filter((run) => run !== fund && run !== track);
  return claimReadings(monthDay, ARTICLE_DAY).map(({ id, from, to }) => {
    const own = returnOf(track, from, to);
    const others = rivals.map((run) => ({ run, value: returnOf(run, from, to) }));
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
      against: others.map(({ run, value }) => ({
        basket: run.stored.basket.id,
        return: toFigure(value),
      })),
      beaten,
      rivals: known,
      beatsMost: isMost,
    };
  });
}

/** The months from a year's first to the article's, the last one cut at the article. */
function toMonths(runs: readonly BasketRun[], firstDay: number): ClaimCheck["months"] {
  const months: ClaimCheck["months"] = [];
  for (let from = firstDay - 1; from < ARTICLE_DAY; ) {
    const to = Math.min(civilMonth(from + 1).end - 1, ARTICLE_DAY);
    const [track, btc] = [
      toFigure(returnOf(findRun(runs, "ai"), from, to)),
      toFigure(returnOf(findRun(runs, "btc"), from, to)),
    ];
    months.push({ from: isoFromDay(from + 1), to: isoFromDay(to), track, btc });
    from = to;
  }
  return months;
}

/**
 * The article's claim about the AI track, recomputed under each reading. On simulated prices it is withheld.
 * @throws AppError UNAVAILABLE when the reference data lacks the claim
 */
export async function getClaimCheck(ctx: Ctx, _query: ClaimsQuery): Promise<ClaimCheck> {
  const fact = await findClaim(ctx.db, SUBJECT);
  if (fact === null) throw new AppError("UNAVAILABLE", "The reference data is not loaded; start with `npm start`.");
  const claimed = toFraction(fact.figure);
  const monthDay = dayFromIso(`${fact.asOf}-01`);
  const runs = ctx.isSimulated ? [] : await computeBaskets(ctx.db);
  return {
    simulated: ctx.isSimulated,
    engineVersion: ENGINE_VERSION,
    dataset: (await loadDataset(ctx.db)).label,
    claimed,
    month: fact.asOf,
    articleDay: isoFromDay(ARTICLE_DAY),
    source: fact.source,
    withheld: ctx.isSimulated ? "simulated" : null,
    members: [...launchWeights(runs).keys()],
    holdsWithin: HOLDS_WITHIN,
    nearWithin: NEAR_WITHIN,
    readings: ctx.isSimulated ? [] : toReadings(runs, claimed, monthDay),
    months: ctx.isSimulated ? [] : toMonths(runs, dayFromIso(`${fact.asOf.slice(0, 4)}-01-01`)),
    sources: await listContributingProviders(ctx.db, [...new Set(runs.flatMap((run) => run.panel.assets))]),
  };
}
