import styles from "./skeleton.module.css";

export interface SkeletonProps {
  /** px, so that nothing moves when the content comes */
  height: number;
  /** what is being loaded, for a screen reader */
  label: string;
}

/** An empty grid in the place of what is coming. It stands still: nothing shimmers. */
export function Skeleton({ height, label }: SkeletonProps) {
  return <div className={styles["skeleton"]} style={{ height }} role="status" aria-label={label} />;
}
