import { useLocale, useTranslations } from "next-intl";
import type { WeightFault } from "@/lib/contracts/weights/weight-fault";
import type { WeightTextFault } from "@/lib/core/drafts/weight-text";
import { formatDay, formatNumber } from "@/lib/format";

function useFaultText(): (fault: WeightFault, effectiveDay: string) => string {
  const t = useTranslations("admin.weights.fault");
  const locale = useLocale();
  return ({ code, symbol, values }, effectiveDay) => {
    const points = (value: string | number | undefined) => formatNumber(locale, Number(value ?? 0) / 100, 2);
    return t(code, {
      symbol: symbol ?? "",
      day: formatDay(locale, effectiveDay),
      other: String(values["other"] ?? ""),
      first: Number(values["first"] ?? 0),
      sum: points(values["sumBps"]),
      remainder: points(values["remainderBps"]),
    });
  };
}

export function useTextFaultText(): (fault: WeightTextFault) => string {
  const t = useTranslations("admin.weights.textFault");
  return ({ code, line, cell }) => {
    const text = t(code, { cell: cell ?? "" });
    return line === null ? text : t("line", { line, text });
  };
}

/** A draft's faults in the reader's language: by row, by field of the terms, and of the table as a whole. */
export function useFaultTexts(faults: readonly WeightFault[], effectiveDay: string) {
  const faultText = useFaultText();
  const rows = new Map<number, string>();
  const fields: Partial<Record<WeightFault["field"], string>> = {};
  const whole: string[] = [];
  const join = (before: string | undefined, text: string) => (before === undefined ? text : `${before} ${text}`);
  for (const fault of faults) {
    const text = faultText(fault, effectiveDay);
    if (fault.row !== null) rows.set(fault.row, join(rows.get(fault.row), text));
    else if (fault.field === "rows") whole.push(text);
    else fields[fault.field] = join(fields[fault.field], text);
  }
  return { rows, fields, whole };
}
