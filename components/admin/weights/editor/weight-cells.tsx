"use client";

import { cva } from "class-variance-authority";
import { useTranslations } from "next-intl";
import type { Dispatch, KeyboardEvent, ReactNode } from "react";
import type { EditorAction, EditorRow } from "@/components/admin/weights/editor/editor-state";
import { LockIcon } from "@/components/admin/weights/editor/lock-icon";
import { Badge } from "@/components/ui/badge";
import { control } from "@/components/ui/control";

export const ASSET_LIST = "editor-assets";

/** A symbol looks like text until it has focus. */
const symbolControl = cva(
  "h-control w-22 rounded-sm border bg-surface px-2 font-semibold hover:border-control focus:border-control max-sm:w-21 max-sm:px-1",
  { variants: { isEmpty: { true: "border-control", false: "border-transparent" } } },
);

interface CellProps {
  readonly row: EditorRow;
  readonly error: string | undefined;
  readonly isReadOnly: boolean;
  readonly dispatch: Dispatch<EditorAction>;
}

const errorIdOf = ({ key }: EditorRow): string => `fault-${key}`;

function useRowName({ symbol }: EditorRow): string {
  const t = useTranslations("admin.weights");
  return symbol === "" ? t("newAsset") : symbol;
}

/** The field of the same kind in the row above or below takes the focus. */
function walk(event: KeyboardEvent<HTMLInputElement>): void {
  const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" || event.key === "Enter" ? 1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const { name, form } = event.currentTarget;
  const fields = [...(form?.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`) ?? [])];
  const next = fields[fields.indexOf(event.currentTarget) + step];
  next?.focus();
  next?.select();
}

interface IconButtonProps {
  readonly label: string;
  readonly isPressed?: boolean;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function IconButton({ label, isPressed, isDisabled, onPress, children }: IconButtonProps) {
  return (
    <button
      type="button"
      className="inline-grid size-7 shrink-0 cursor-pointer place-items-center rounded-sm text-ink-2 hover:bg-sunken"
      aria-label={label}
      aria-pressed={isPressed}
      disabled={isDisabled}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

interface AssetCellProps extends CellProps {
  readonly name: string | undefined;
  readonly isNew: boolean;
}

export function AssetCell({ row, name, isNew, error, isReadOnly, dispatch }: AssetCellProps) {
  const t = useTranslations("admin.weights");
  const label = useRowName(row);
  const { key, symbol, isLocked } = row;
  return (
    <>
      <span className="flex items-center gap-2 max-sm:gap-0.5">
        <IconButton
          label={t("lock", { symbol: label })}
          isPressed={isLocked}
          isDisabled={isReadOnly}
          onPress={() => dispatch({ type: "lock", key })}
        >
          <LockIcon isLocked={isLocked} />
        </IconButton>
        <input
          className={symbolControl({ isEmpty: symbol === "" })}
          name="symbol"
          list={ASSET_LIST}
          aria-label={t("symbolOf", { symbol: label })}
          value={symbol}
          readOnly={isReadOnly}
          onKeyDown={walk}
          onChange={(event) => dispatch({ type: "symbol", key, symbol: event.target.value })}
        />
        <span className="whitespace-normal text-ink-3 max-sm:hidden">{name}</span>
        {isNew ? (
          <Badge glyph="none" tone="plain">
            {t("isNew")}
          </Badge>
        ) : null}
      </span>
      {error === undefined ? null : (
        <p id={errorIdOf(row)} className="mb-1 whitespace-normal pl-9 text-loss text-xs max-sm:pl-1">
          {error}
        </p>
      )}
    </>
  );
}

export function WeightCell({ row, error, isReadOnly, dispatch }: CellProps) {
  const t = useTranslations("admin.weights");
  const label = useRowName(row);
  const { key, text, isLocked } = row;
  return (
    <input
      className={control({ isNumeric: true, className: "my-1 w-21 max-sm:w-17" })}
      name="weight"
      inputMode="decimal"
      autoComplete="off"
      aria-label={t("weightOf", { symbol: label })}
      aria-invalid={error === undefined ? undefined : true}
      aria-describedby={error === undefined ? undefined : errorIdOf(row)}
      value={text}
      readOnly={isReadOnly || isLocked}
      onKeyDown={walk}
      onFocus={(event) => event.target.select()}
      onChange={(event) => dispatch({ type: "weight", key, text: event.target.value })}
    />
  );
}

export function RemoveCell({ row, dispatch }: Pick<CellProps, "row" | "dispatch">) {
  const t = useTranslations("admin.weights");
  const label = useRowName(row);
  return (
    <IconButton label={t("remove", { symbol: label })} onPress={() => dispatch({ type: "remove", key: row.key })}>
      ×
    </IconButton>
  );
}
