import { MissingValue } from "@/components/figures/missing-value";
import type { Figure } from "@/lib/contracts/wire/figure";

export interface FigureValueProps {
  figure: Figure;
  format: (value: number) => string;
  /** colour by sign; only for the change of the day */
  coloured?: boolean;
}

/** A computed figure, or "–" with its reason. */
export function FigureValue({ figure, format, coloured = false }: FigureValueProps) {
  const { value } = figure;
  if (value === null || !Number.isFinite(value)) return <MissingValue reason={figure.reason} />;
  const text = format(value);
  const isShownAsZero = !/[1-9]/.test(text);
  if (!coloured || isShownAsZero) return text;
  return <span className={value > 0 ? "text-gain" : "text-loss"}>{text}</span>;
}
