"use client";

import { type Dispatch, useCallback, useEffect, useReducer, useState } from "react";
import {
  type EditorAction,
  type EditorState,
  editorReducer,
  toEditorState,
} from "@/components/admin/weights/editor/editor-state";
import { forget, keep, readKept } from "@/components/admin/weights/editor/kept-editor";
import type { DraftContent } from "@/lib/contracts/weights/weight-draft";

export interface Editor {
  readonly state: EditorState;
  readonly dispatch: Dispatch<EditorAction>;
  readonly isDirty: boolean;
  /** whether the content was restored from the tab's storage */
  readonly isRestored: boolean;
  readonly markSaved: () => void;
  readonly discard: () => void;
}

/**
 * The editor's state. What is typed is kept in the tab until it is saved or given up, so that an expired session, an error or
 * a closed page loses nothing.
 * @param stored what the server has
 * @param keptKey under which the tab keeps it: basket and draft
 */
export function useEditor(stored: DraftContent, keptKey: string): Editor {
  const [saved, setSaved] = useState(() => toEditorState(stored));
  const [state, dispatch] = useReducer(editorReducer, saved);
  const [isRestored, setRestored] = useState(false);
  const isDirty = JSON.stringify(state) !== JSON.stringify(saved);
  // The server can't know what the tab keeps, so it comes after the first paint.
  useEffect(() => {
    const kept = readKept(keptKey);
    if (kept === null) return;
    dispatch({ type: "load", state: kept });
    setRestored(true);
  }, [keptKey]);
  useEffect(() => {
    if (isDirty) keep(keptKey, state);
  }, [isDirty, keptKey, state]);
  const markSaved = useCallback(() => {
    setSaved(state);
    setRestored(false);
    forget(keptKey);
  }, [state, keptKey]);
  const discard = useCallback(() => {
    forget(keptKey);
    setRestored(false);
    dispatch({ type: "load", state: saved });
  }, [saved, keptKey]);
  return { state, dispatch, isDirty, isRestored, markSaved, discard };
}
