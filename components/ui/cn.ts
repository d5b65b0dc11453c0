import { type CxOptions, cx } from "class-variance-authority";

/** Class names as one string. Nothing is merged: looks are variants, a caller adds placement only, so no two classes argue. */
export function cn(...names: CxOptions): string {
  return cx(...names);
}
