/** Every unit of `from` becomes `ratio` units of `to` at the close of `day` (rule 9). */
export interface Migration {
  readonly day: number;
  readonly from: string;
  readonly to: string;
  /** new units for one old unit, above 0 */
  readonly ratio: number;
}

/** An asset leaves at the close of `day` (rule 10). */
export interface Delisting {
  readonly day: number;
  readonly asset: string;
  /** USD paid for a unit; without it the last price, or 0 if there never was one */
  readonly price?: number;
}
