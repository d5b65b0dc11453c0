/**
 * A column that one computation fills before it reads it and passes to no one: allocating it again costs as much as
 * a pass over it.
 * @returns gives the column of a length; its content is what the last computation left
 */
export function scratchColumn(): (length: number) => Float64Array {
  let column = new Float64Array(0);
  return (length) => {
    if (column.length !== length) column = new Float64Array(length);
    return column;
  };
}
