import * as z from "zod";

/** Longest that a figure may be written: far more digits than any price has. */
const LONGEST = 60;

/** A decimal number ≥ 0 as text with a point and without an exponent: digits are kept as they were typed, never rounded. */
export const DecimalText = z
  .string()
  .max(LONGEST)
  .regex(/^\d+(\.\d+)?$/, "write it as digits with a decimal point, as in 0.0000123");
export type DecimalText = z.infer<typeof DecimalText>;

/** The same, above 0. */
export const PositiveDecimalText = DecimalText.regex(/[1-9]/, "must be above 0");
export type PositiveDecimalText = z.infer<typeof PositiveDecimalText>;
