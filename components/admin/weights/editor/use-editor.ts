"use client";

import { type Dispatch, useCallback, useEffect, useReducer, useState } from "react";
import {
  type EditorAction,
  type EditorState,
  editorReducer,
  toEditorState,
} from "@/components/admin/weights/editor/editor-state";
import {
  forget,
  readKept as readUnsaved,
  keep as storeUnsaved,
} from "@/components/admin/weights/editor/unsaved-editor";
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
 * @param storageKey under which the tab keeps it: basket and draft
 */
export function useEditor(stored: DraftContent, storageKey: string): Editor {
  const [saved, setSaved] = useState(() => toEditorState(stored));
  const [state, dispatch] = useReducer(editorReducer, saved);
  const [isRestored, setRestored] = useState(false);
  const isDirty = JSON.stringify(state) !== JSON.stringify(saved);
  // The server can't know what the tab keeps, so it comes after the first paint.
  useEffect(() => {
    const storedState = readUnsaved(storageKey);
    if (storedState === null) return;
    dispatch({ type: "load", state: storedState });
    setRestored(true);
  }, [storageKey]);
  useEffect(() => {
    if (isDirty) storeUnsaved(storageKey, state);
  }, [isDirty, storageKey, state]);
  const markSaved = useCallback(() => {
    setSaved(state);
    setRestored(false);
    forget(storageKey);
  }, [state, storageKey]);
  const discard = useCallback(() => {
    forget(storageKey);
    setRestored(false);
    dispatch({ type: "load", state: saved });
  }, [saved, storageKey]);
  return { state, dispatch, isDirty, isRestored, markSaved, discard };
}
