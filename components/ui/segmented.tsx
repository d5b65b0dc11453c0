import styles from "./segmented.module.css";

interface SegmentedOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** read out instead of the label: "one month" for "1M" */
  readonly name?: string;
  /** why it can't be chosen; strikes it out */
  readonly reason?: string | undefined;
}

export interface SegmentedProps<Value extends string> {
  readonly legend: string;
  /** of the form field, so that a form without script sends it */
  readonly name: string;
  readonly options: readonly SegmentedOption<Value>[];
  /** null: none of them */
  readonly value: Value | null;
  readonly onChoose: (value: Value) => void;
  /** take the whole width on a phone */
  readonly isWide?: boolean;
}

/** One of a few, in a row: radio buttons, so that the arrow keys walk it. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { legend, name, options, value, onChoose, isWide = false } = props;
  return (
    <fieldset className={isWide ? `${styles["group"]} ${styles["wide"]}` : styles["group"]}>
      <legend className={styles["legend"]}>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} title={option.reason}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={option.reason !== undefined}
            aria-label={option.name}
            onChange={() => onChoose(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
