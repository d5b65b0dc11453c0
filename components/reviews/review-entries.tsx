import { ReviewEntry } from "@/components/reviews/review-entry";
import type { Review } from "@/lib/contracts/baskets/review";

export interface ReviewEntriesProps {
  /** newest first */
  reviews: readonly Review[];
  /** the last complete day of the data */
  asOf: string | null;
}

/** All dated weight sets of a basket; their bars share one scale. */
export function ReviewEntries({ reviews, asOf }: ReviewEntriesProps) {
  const weights = reviews.flatMap((review) => review.weights);
  const scale = Math.max(
    0,
    ...weights.flatMap((row) => [row.before ?? 0, row.after ?? 0, (row.publishedBps ?? 0) / 10_000]),
  );
  return reviews.map((review) => <ReviewEntry key={review.effectiveDay} review={review} asOf={asOf} scale={scale} />);
}
