import { createHash } from "node:crypto";
import type { BasketSeries } from "@/lib/core/baskets/series";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import type { LevelColumns } from "@/lib/db/baskets/levels";
import type { BasketRun } from "@/lib/services/baskets/compute-baskets";
import { toDailyLevels } from "@/lib/services/levels/to-daily-levels";

/** What a day's level newly rests on, as canonical text: prices as the shortest decimals of their doubles, due sets, migrations, flags, stated delistings. */
function inputsOf(run: BasketRun, day: number, flags: readonly string[]): string {
  const row = day - (run.panel.days[0] ?? 0);
  const prices = run.panel.assets.flatMap((asset, a) => {
    const price = run.panel.prices[a]?.[row] ?? Number.NaN;
    return Number.isFinite(price) ? [`${asset}=${price}`] : [];
  });
  const sets = run.stored.weightSets
    .filter((set) => set.effectiveDay === day)
    .map((set) => `${set.status}:${[...set.weightsBps].map(([asset, bps]) => `${asset}=${bps}`).join(",")}`);
  const migrations = run.migrations
    .filter((entry) => entry.day === day)
    .map((entry) => `${entry.from}>${entry.to}*${entry.ratio}`);
  const delistings = run.delistings
    .filter((entry) => entry.day === day)
    .map((entry) => `${entry.asset}@${entry.price ?? "last"}`);
  const told = [isoFromDay(day), prices.join(","), sets.join(";"), migrations.join(";"), flags.join(" ")];
  return [...told, ...(delistings.length === 0 ? [] : [delistings.join(";")])].join("|");
}

/** A run's levels before they are chained: `inputs` is the canonical text of what each day newly rests on. */
export interface LevelInputs extends Omit<LevelColumns, "inputsSha256"> {
  /** what the whole basket rests on: its definition and the engine's version; stands in for the hash before the first day */
  readonly head: string;
  readonly inputs: readonly string[];
}

/** The levels of a run and what each rests on. */
export function toLevelInputs(run: BasketRun, basket: BasketSeries, engineVersion: string): LevelInputs {
  const { basket: definition, members } = run.stored;
  const { days, gross, net, flags: words } = toDailyLevels(run, basket);
  const flags = Array.from(days, (day) => words.get(day) ?? []);
  const head = [
    definition.id,
    definition.weighting,
    definition.feePerYear ?? 0,
    members.map((member) => `${member.assetId}:${member.validFrom ?? ""}:${member.validTo ?? ""}`).join(","),
    engineVersion,
  ].join("|");
  const inputs = Array.from(days, (day, row) => inputsOf(run, day, flags[row] ?? []));
  return { days: [...days], gross, net, flags, head, inputs };
}

/**
 * SHA-256 of a day's inputs and of the hash before it, in hex: a later change breaks every hash after it.
 * @param previous hash of the day before, or the head
 */
export function chainHash(previous: string, inputs: string): string {
  return createHash("sha256").update(`${previous}\n${inputs}`).digest("hex");
}

/** The run's levels with, for each day, the hash of its inputs and of the day before. */
export function toLevelColumns(run: BasketRun, basket: BasketSeries, engineVersion: string): LevelColumns {
  const { head, inputs, ...levels } = toLevelInputs(run, basket, engineVersion);
  let previous = head;
  const inputsSha256 = inputs.map((text) => {
    previous = chainHash(previous, text);
    return previous;
  });
  return { ...levels, inputsSha256 };
}
