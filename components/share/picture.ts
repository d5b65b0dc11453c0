import type { LineColour } from "@/components/charts/plot/line";
import type { FormatLocale } from "@/lib/format";

export interface PictureLine {
  readonly name: string;
  /** null for ink */
  readonly colour: LineColour | null;
  readonly isLead: boolean;
  /** on the picture's days, NaN where unknown */
  readonly values: Float64Array;
  /** figure at its end, in the reader's form */
  readonly end: string;
}

export interface PictureBar {
  readonly name: string;
  readonly colour: LineColour | null;
  /** fraction; null where there is no answer */
  readonly value: number | null;
  readonly text: string;
}

export interface Picture {
  readonly title: string;
  /** over which days, and as of when */
  readonly note: string;
  readonly isSimulated: boolean;
  readonly locale: FormatLocale;
  readonly scale: "linear" | "log";
  /** what is drawn: lines on days, or bars from zero; neither where nothing is known */
  readonly days: readonly string[];
  readonly lines: readonly PictureLine[];
  readonly bars: readonly PictureBar[];
}
