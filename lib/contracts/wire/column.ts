import * as z from "zod";

/**
 * The only way a Float64Array crosses the wire: NaN (no answer) travels as null and comes back as NaN.
 * JSON.stringify alone would turn the array into an object and the gap into nothing.
 */
export const Column = z.codec(
  z.array(z.number().nullable()),
  z.custom<Float64Array>((value) => value instanceof Float64Array),
  {
    decode: (values) => Float64Array.from(values, (value) => value ?? Number.NaN),
    encode: (column) => Array.from(column, (value) => (Number.isFinite(value) ? value : null)),
  },
);
export type Column = z.output<typeof Column>;
