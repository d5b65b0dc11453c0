/** A page of a long list. */
export interface PageOf {
  readonly limit: number;
  readonly offset: number;
}
