/** The looks of what is pressed in a chart's head or under it: a summary, a link or a button in the line of its text. */
export const linkLook =
  "cursor-pointer py-0.5 text-ink-2 text-xs underline decoration-line-2 underline-offset-3 hover:text-ink hover:decoration-current aria-pressed:font-semibold aria-pressed:text-ink aria-pressed:decoration-current";
