import { cva } from "class-variance-authority";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { linkLook } from "@/components/charts/controls/link-look";
import { EventGlyph, ReviewGlyph } from "@/components/charts/layers/event-lane";
import { monthAndYear } from "@/components/charts/plot/axis-ticks";
import type { ChartBand } from "@/components/charts/plot/band";
import type { EventMark } from "@/components/charts/plot/event-mark";
import type { WeightStatus } from "@/lib/contracts/baskets/weight-status";
import { type FormatLocale, formatDay } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";

interface ChartNotesProps {
  readonly locale: FormatLocale;
  readonly bands: readonly ChartBand[];
  readonly marks: readonly EventMark[];
  /** what hatching means here */
  readonly hatch?: "keyMissing" | "keyGap";
}

const KEY = "mt-1.5 flex flex-wrap gap-x-4 gap-y-1 text-ink-3 text-xs [&>li]:flex [&>li]:items-start [&>li]:gap-1.5";

const bandSign = cva("mt-0.5 size-3.5 shrink-0 border-ink-3 border-t-[1.5px]", {
  variants: {
    kind: {
      missing: "bg-[repeating-linear-gradient(-45deg,var(--color-band-missing)_0_2px,transparent_2px_5px)]",
      unverified: "border-dotted bg-band-unverified",
    } satisfies Record<ChartBand["kind"], string>,
  },
});

function BandSign({ kind }: { readonly kind: ChartBand["kind"] }): ReactNode {
  return <span className={bandSign({ kind })} aria-hidden="true" />;
}

function MarkSign({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <svg className="mt-0.5 shrink-0" width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
      {children}
    </svg>
  );
}

const REVIEW_KEYS: readonly {
  readonly status: WeightStatus;
  readonly also: readonly WeightStatus[];
  readonly text: "keyReview" | "keyReviewHollow" | "keyReviewMissing";
}[] = [
  { status: "published", also: ["rule"], text: "keyReview" },
  { status: "unverified", also: ["partial"], text: "keyReviewHollow" },
  { status: "missing", also: [], text: "keyReviewMissing" },
];

function SignKey({ bands, marks, hatch = "keyMissing" }: Omit<ChartNotesProps, "locale">): ReactNode {
  const t = useTranslations("chart");
  const kinds = (["missing", "unverified"] as const).filter((kind) => bands.some((band) => band.kind === kind));
  const reviews = REVIEW_KEYS.filter(({ status, also }) =>
    marks.some((mark) => mark.kind === "review" && (mark.status === status || also.includes(mark.status))),
  );
  if (kinds.length + reviews.length === 0) return null;
  return (
    <ul className={KEY} aria-label={t("keyLegend")}>
      {kinds.map((kind) => (
        <li key={kind}>
          <BandSign kind={kind} />
          {t(kind === "missing" ? hatch : "keyUnverified")}
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
  );
}

function EventTitle({ id, title }: { readonly id: string | null; readonly title: string }): ReactNode {
  if (id === null) return title;
  return (
    <Link href={{ pathname: "/events", query: { event: id } }} prefetch={false}>
      {title}
    </Link>
  );
}

/** Events stay in sight up to this many; a longer list folds. */
const EVENTS_IN_SIGHT = 4;

function EventList({ locale, marks }: Pick<ChartNotesProps, "locale" | "marks">): ReactNode {
  const t = useTranslations("chart");
  const events = marks.filter((mark) => mark.kind === "event");
  const statusOf = new Map(marks.flatMap((mark) => (mark.kind === "review" ? [[mark.day, mark.status] as const] : [])));
  if (events.length === 0) return null;
  const list = (
    <ol className={KEY} aria-label={t("events")}>
      {events.map((mark) => (
        <li key={`${mark.day}${mark.title}`}>
          <MarkSign>
            {mark.number === null ? (
              <ReviewGlyph status={statusOf.get(mark.day) ?? "published"} />
            ) : (
              <EventGlyph number={mark.number} />
            )}
          </MarkSign>
          <span>
            <EventTitle id={mark.id} title={mark.title} />
            {`, ${mark.precision === "month" ? monthAndYear(locale, mark.day) : formatDay(locale, mark.day)}`}
          </span>
        </li>
      ))}
    </ol>
  );
  if (events.length <= EVENTS_IN_SIGHT) return list;
  return (
    <details className="mt-1.5">
      <summary className={linkLook}>{t("eventCount", { count: events.length })}</summary>
      {list}
    </details>
  );
}

/** What the signs in a chart mean, only those it shows, and its events by number. */
export function ChartNotes(props: ChartNotesProps): ReactNode {
  return (
    <>
      <SignKey {...props} />
      <EventList locale={props.locale} marks={props.marks} />
    </>
  );
}
