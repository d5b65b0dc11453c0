import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { monthAndYear } from "@/components/charts/axis-ticks";
import type { ChartBand } from "@/components/charts/chart-band";
import { EventGlyph, ReviewGlyph } from "@/components/charts/event-lane";
import type { EventMark } from "@/components/charts/event-mark";
import type { WeightStatus } from "@/lib/contracts/weight-status";
import { formatDay, type Locale } from "@/lib/format";

interface ChartNotesProps {
  readonly locale: Locale;
  readonly bands: readonly ChartBand[];
  readonly marks: readonly EventMark[];
}

function BandSign({ kind }: { readonly kind: ChartBand["kind"] }): ReactNode {
  return <span className={`chart-sign chart-sign-${kind}`} aria-hidden="true" />;
}

function MarkSign({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
      {children}
    </svg>
  );
}

const REVIEW_KEYS: readonly {
  readonly status: WeightStatus;
  readonly also: readonly WeightStatus[];
  readonly text: string;
}[] = [
  { status: "published", also: ["rule"], text: "keyReview" },
  { status: "unverified", also: ["partial"], text: "keyReviewHollow" },
  { status: "missing", also: [], text: "keyReviewMissing" },
];

/** What the signs in a chart mean, only those it shows, and its events by number. */
export function ChartNotes({ locale, bands, marks }: ChartNotesProps): ReactNode {
  const t = useTranslations("chart");
  const kinds = (["missing", "unverified"] as const).filter((kind) => bands.some((band) => band.kind === kind));
  const reviews = REVIEW_KEYS.filter(({ status, also }) =>
    marks.some((mark) => mark.kind === "review" && (mark.status === status || also.includes(mark.status))),
  );
  const events = marks.filter((mark) => mark.kind === "event");
  return (
    <>
      {kinds.length + reviews.length > 0 && (
        <ul className="chart-key" aria-label={t("keyLegend")}>
          {kinds.map((kind) => (
            <li key={kind}>
              <BandSign kind={kind} />
              {t(kind === "missing" ? "keyMissing" : "keyUnverified")}
            </li>
          ))}
          {reviews.map(({ status, text }) => (
            <li key={status}>
              <MarkSign>
                <ReviewGlyph status={status} />
              </MarkSign>
              {t(text)}
            </li>
          ))}
        </ul>
      )}
      {events.length > 0 && (
        <ol className="chart-key chart-events" aria-label={t("events")}>
          {events.map((mark) => (
            <li key={mark.number}>
              <MarkSign>
                <EventGlyph number={mark.number} />
              </MarkSign>
              {`${mark.title}, ${mark.precision === "month" ? monthAndYear(locale, mark.day) : formatDay(locale, mark.day)}`}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
