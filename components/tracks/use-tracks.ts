"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type inferParserType, useQueryStates } from "nuqs";
import { apiQuery } from "@/lib/client/api-query";
import { Tracks, type TracksQuery } from "@/lib/contracts/analysis/tracks";
import { tracksState } from "@/lib/site/states/tracks";

type TracksValues = inferParserType<typeof tracksState>;

export interface TracksView {
  /** the last answer while the next one is on its way */
  readonly tracks: Tracks;
  readonly isOlder: boolean;
  /** the API's message when it refused the URL's query */
  readonly fault: string | null;
  readonly values: TracksValues;
  /** writes into the URL in place; null clears */
  readonly set: (changes: { [Key in keyof TracksValues]?: TracksValues[Key] | null }) => void;
}

/**
 * The tracks that the URL requests: at first what the server rendered, after a change what the API answers.
 * @param initialQuery the query that `initial` answers
 */
export function useTracks(initial: Tracks, initialQuery: TracksQuery): TracksView {
  const [values, setValues] = useQueryStates(tracksState, { history: "replace", shallow: true, scroll: false });
  const query = {
    from: values.from ?? undefined,
    to: values.to ?? undefined,
    weighting: values.weighting === "published" ? undefined : values.weighting,
  };
  const isInitial =
    query.from === initialQuery.from && query.to === initialQuery.to && query.weighting === initialQuery.weighting;
  const { data, isPlaceholderData, error } = useQuery({
    ...apiQuery("tracks", query, Tracks),
    placeholderData: keepPreviousData,
    ...(isInitial ? { initialData: initial } : {}),
  });
  return {
    tracks: data ?? initial,
    isOlder: isPlaceholderData || data === undefined,
    fault: error?.message ?? null,
    values,
    set: (changes) => {
      void setValues(changes);
    },
  };
}
