import { expect, test } from "vitest";
import { canBecome, type DraftStatus, statusesBefore } from "@/lib/core/drafts/draft-status";

const ALL: readonly DraftStatus[] = ["draft", "submitted", "approved", "published", "withdrawn", "superseded"];

/** Row: from; mark: whether it may become the status of the column, in the order above. */
const STEPS = {
  draft: "+ + - - + -",
  submitted: "+ - + - + -",
  approved: "- - - + + -",
  published: "- - - - - +",
  withdrawn: "- - - - - -",
  superseded: "- - - + - -",
} as const;

test.each(ALL)("a draft that is %s may take exactly its own steps", (status) => {
  expect(ALL.map((next) => (canBecome(status, next) ? "+" : "-")).join(" ")).toBe(STEPS[status]);
});

test("an open draft, in whatever state, may be withdrawn", () => {
  expect(statusesBefore("withdrawn")).toEqual(["draft", "submitted", "approved"]);
});
