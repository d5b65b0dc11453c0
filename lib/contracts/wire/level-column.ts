import * as z from "zod";

/** A close moves by some per cent a day: six figures keep a return to 1e-6 and ten years of one series under 15 kB. */
const FIGURES = 6;

/**
 * Levels on the wire in six significant figures, NaN as null. Half a millionth of a level is the most that a value moves;
 * full precision is in /api/v1/nav.
 */
export const LevelColumn = z.codec(
  z.array(z.number().nullable()),
  z.custom<Float64Array>((value) => value instanceof Float64Array),
  {
    decode: (values) => Float64Array.from(values, (value) => value ?? Number.NaN),
    encode: (column) =>
      Array.from(column, (value) => (Number.isFinite(value) ? Number(value.toPrecision(FIGURES)) : null)),
  },
);
