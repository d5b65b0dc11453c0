"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { LineMenu } from "@/components/charts/controls/line-menu";
import type { MarkedSeries } from "@/components/compare/series-mark";
import { SeriesMark } from "@/components/compare/series-mark";
import type { CompareState } from "@/components/compare/use-compare-state";
import { Button } from "@/components/ui/button";
import { control } from "@/components/ui/control";
import { comparedIn, MAX_SERIES } from "@/lib/site/states/compare";

export interface Choice extends MarkedSeries {
  readonly id: string;
  /** "Bittensor", where the name is a ticker */
  readonly longName: string;
}

interface SeriesPickerProps {
  readonly state: CompareState;
  readonly choices: readonly Choice[];
}

/** Finds by ticker, id or name, whatever the case. */
function findChoice(choices: readonly Choice[], text: string): Choice | undefined {
  const wanted = text.trim().toLowerCase();
  return choices.find((choice) =>
    [choice.id, choice.name, choice.longName].some((name) => name.toLowerCase() === wanted),
  );
}

/** Keeps the order of those chosen before, because charts compare with the first one. */
function inOrder(before: readonly string[], chosen: readonly string[]): string[] {
  return [...before.filter((id) => chosen.includes(id)), ...chosen.filter((id) => !before.includes(id))];
}

function AddSeries({ state, choices }: SeriesPickerProps): ReactNode {
  const t = useTranslations("compare");
  const id = useId();
  const [text, setText] = useState("");
  const [fault, setFault] = useState("");
  const { series } = comparedIn(state.values);
  const faultOf = (choice: Choice | undefined): string => {
    if (choice === undefined) return text.trim() === "" ? "" : t("addUnknown", { name: text.trim() });
    return series.includes(choice.id) ? t("addShown", { name: choice.name }) : "";
  };
  const add = (event: FormEvent): void => {
    event.preventDefault();
    const choice = findChoice(choices, text);
    if (choice !== undefined && !series.includes(choice.id)) {
      state.set({ series: [...series, choice.id] });
      setText("");
    }
    setFault(faultOf(choice));
  };
  if (series.length >= MAX_SERIES) return <p className="text-ink-2 text-xs">{t("full", { count: MAX_SERIES })}</p>;
  return (
    <form className="flex flex-wrap items-center gap-2 max-sm:w-full" onSubmit={add}>
      <input
        className={control({ className: "w-54 placeholder:text-ink-3 max-sm:flex-1" })}
        aria-label={t("addLabel")}
        placeholder={t("addLabel")}
        list={id}
        value={text}
        aria-invalid={fault === "" ? undefined : true}
        onChange={(event) => setText(event.target.value)}
      />
      <datalist id={id}>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.name}>
            {choice.longName === choice.name ? undefined : choice.longName}
          </option>
        ))}
      </datalist>
      <Button type="submit">{t("add")}</Button>
      <span role="status" className="text-loss text-xs empty:hidden">
        {fault}
      </span>
    </form>
  );
}

export function SeriesPicker({ state, choices }: SeriesPickerProps): ReactNode {
  const t = useTranslations("compare");
  const { series, benchmarks } = comparedIn(state.values);
  const chosen = series.flatMap((id) => choices.find((choice) => choice.id === id) ?? []);
  const offered = choices.filter(
    ({ id, longName, name }) => longName === name || series.includes(id) || benchmarks.includes(id),
  );
  const names = benchmarks.map((id) => choices.find((choice) => choice.id === id)?.name ?? id).join(", ");
  return (
    <div className="mt-3 mb-4.5 flex flex-wrap items-center gap-x-3 gap-y-2">
      <ul className="flex flex-wrap gap-2" aria-label={t("series")}>
        {chosen.map((choice) => (
          <li
            key={choice.id}
            className="inline-flex h-control items-center rounded-sm border border-line-2 pl-2.5 font-medium text-xs"
          >
            <SeriesMark series={choice} />
            <button
              type="button"
              className="h-full w-7 cursor-pointer text-ink-3 text-sm hover:text-ink max-sm:w-10"
              aria-label={t("remove", { name: choice.name })}
              onClick={() => state.set({ series: series.filter((id) => id !== choice.id) })}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <AddSeries state={state} choices={choices} />
      <div className="ml-auto max-sm:ml-0 [&_fieldset]:max-h-90 [&_fieldset]:overflow-y-auto">
        <LineMenu
          label={t("benchmarkList", { names: names === "" ? t("noBenchmark") : names })}
          lines={offered}
          shown={benchmarks}
          onChoose={(chosen) => state.set({ bench: inOrder(benchmarks, chosen) })}
        />
      </div>
    </div>
  );
}
