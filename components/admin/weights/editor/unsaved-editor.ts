import * as z from "zod/mini";
import type { EditorState } from "@/components/admin/weights/editor/editor-state";

const Kept = z.object({
  rows: z.array(z.object({ key: z.number(), symbol: z.string(), text: z.string(), isLocked: z.boolean() })),
  effectiveDay: z.string(),
  announcedDay: z.string(),
  source: z.string(),
  reason: z.string(),
  spreadBps: z.nullable(z.number()),
});

/** What was typed under a key in this tab and not saved; null where nothing was. */
export function readKept(key: string): EditorState | null {
  try {
    const parsed = Kept.safeParse(JSON.parse(window.sessionStorage.getItem(key) ?? "null"));
    return parsed.success ? parsed.data : null;
  } catch {
    // No storage, or foreign data in it: nothing to restore.
    return null;
  }
}

/** Keeps what is typed over an expired session or a closed page; the tab forgets it when it is closed. */
export function keep(key: string, state: EditorState): void {
  try {
    window.sessionStorage.setItem(key, JSON.stringify(state));
  } catch {
    // A browser without storage still edits.
  }
}

/** Removes the stored state after saving or discarding. */
export function forget(key: string): void {
  try {
    window.sessionStorage.removeItem(key);
  } catch {
    // There was nothing to forget.
  }
}
