/**
 * A draft's status. `approved` waits for its day; `published` is in force; `superseded` was in force until another set
 * took its place or it was undone; `withdrawn` never came into force.
 */
export type DraftStatus = "draft" | "submitted" | "approved" | "published" | "withdrawn" | "superseded";

/** From where each status is reached: writing a submitted draft takes the submission back, a revert restores a superseded one. */
const REACHED_FROM: Readonly<Record<DraftStatus, readonly DraftStatus[]>> = {
  draft: ["draft", "submitted"],
  submitted: ["draft"],
  approved: ["submitted"],
  published: ["approved", "superseded"],
  withdrawn: ["draft", "submitted", "approved"],
  superseded: ["published"],
};

/** The statuses from which a draft may come to another. */
export function statusesBefore(next: DraftStatus): readonly DraftStatus[] {
  return REACHED_FROM[next];
}

export function canBecome(status: DraftStatus, next: DraftStatus): boolean {
  return REACHED_FROM[next].includes(status);
}
