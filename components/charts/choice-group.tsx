import type { ReactNode } from "react";

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** read out instead of the label: "one month" */
  readonly name?: string;
  /** why it cannot be chosen; strikes it out */
  readonly reason?: string | undefined;
}

interface ChoiceGroupProps<Value extends string> {
  readonly legend: string;
  /** name of the field in the URL */
  readonly name: string;
  readonly choices: readonly Choice<Value>[];
  /** null: none of them */
  readonly value: Value | null;
  readonly onChoose: (value: Value) => void;
}

/** One of a few, as a row of radio buttons: the arrow keys walk it, and a form without script sends it. */
export function ChoiceGroup<Value extends string>(props: ChoiceGroupProps<Value>): ReactNode {
  const { legend, name, choices, value, onChoose } = props;
  return (
    <fieldset className="chart-choice">
      <legend className="chart-hidden">{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value} title={choice.reason}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            disabled={choice.reason !== undefined}
            aria-label={choice.name}
            onChange={() => onChoose(choice.value)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
