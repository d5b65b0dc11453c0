"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { LineMenu } from "@/components/charts/controls/line-menu";
import type { MarkedSeries } from "@/components/compare/series-mark";
import { SeriesMark } from "@/components/compare/series-mark";
import type { CompareState } from "@/components/compare/use-compare-state";
import { Button } from "@/components/ui/button";
import { comparedIn, MAX_SERIES } from "@/lib/site/states/compare";
import styles from "./compare.module.css";

/** Something that can be compared. */
export interface Choice extends MarkedSeries {
  readonly id: string;
  /** "Bittensor", where the name is a ticker */
  readonly longName: string;
}

interface SeriesPickerProps {
  readonly state: CompareState;
  readonly choices: readonly Choice[];
}

/** What the reader typed, found by ticker, id or name, whatever its case. */
function findChoice(choices: readonly Choice[], text: string): Choice | undefined {
  const wanted = text.trim().toLowerCase();
  return choices.find((choice) =>
    [choice.id, choice.name, choice.longName].some((name) => name.toLowerCase() === wanted),
  );
}

/** The same choice with those chosen before in front, in their order: the first one is what charts are held against. */
function inOrder(before: readonly string[], chosen: readonly string[]): string[] {
  return [...before.filter((id) => chosen.includes(id)), ...chosen.filter((id) => !before.includes(id))];
}

function AddSeries({ state, choices }: SeriesPickerProps): ReactNode {
  const t = useTranslations("compare");
  const id = useId();
  const [text, setText] = useState("");
  const [fault, setFault] = useState("");
  const { series } = comparedIn(state.values);
  const faultOf = (found: Choice | undefined): string => {
    if (found === undefined) return text.trim() === "" ? "" : t("addUnknown", { name: text.trim() });
    return series.includes(found.id) ? t("addShown", { name: found.name }) : "";
  };
  const add = (event: FormEvent): void => {
    event.preventDefault();
    const found = findChoice(choices, text);
    if (found !== undefined && !series.includes(found.id)) {
      state.set({ series: [...series, found.id] });
      setText("");
    }
    setFault(faultOf(found));
  };
  if (series.length >= MAX_SERIES) return <p className={styles["aside"]}>{t("full", { count: MAX_SERIES })}</p>;
  return (
    <form className={styles["add"]} onSubmit={add}>
      <input
        className={styles["addInput"]}
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
      <span role="status" className={styles["fault"]}>
        {fault}
      </span>
    </form>
  );
}

/** Chips of the series shown, in the order of every block below; the way to more of them; the benchmarks. */
export function SeriesPicker({ state, choices }: SeriesPickerProps): ReactNode {
  const t = useTranslations("compare");
  const { series, benchmarks } = comparedIn(state.values);
  const chosen = series.flatMap((id) => choices.find((choice) => choice.id === id) ?? []);
  const offered = choices.filter(
    ({ id, longName, name }) => longName === name || series.includes(id) || benchmarks.includes(id),
  );
  const names = benchmarks.map((id) => choices.find((choice) => choice.id === id)?.name ?? id).join(", ");
  return (
    <div className={styles["picker"]}>
      <ul className={styles["chips"]} aria-label={t("series")}>
        {chosen.map((choice) => (
          <li key={choice.id} className={styles["chip"]}>
            <SeriesMark series={choice} />
            <button
              type="button"
              aria-label={t("remove", { name: choice.name })}
              onClick={() => state.set({ series: series.filter((id) => id !== choice.id) })}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <AddSeries state={state} choices={choices} />
      <div className={styles["bench"]}>
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
