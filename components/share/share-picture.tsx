import { layOut } from "@/components/charts/plot/layout";
import { linePath } from "@/components/charts/plot/line-path";
import { PALETTE, type PaletteColour, paletteTrack } from "@/components/charts/plot/palette";
import type { Picture } from "@/components/share/picture";

/** Size that networks show a shared link in (Open Graph), px. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;

const PLOT = { width: 860, height: 360 } as const;
const BAR_HEIGHT = 26;
const BAR_SPACE = 690;

interface SharePictureProps {
  readonly picture: Picture;
  readonly simulated: string;
}

const light = (name: PaletteColour) => PALETTE[name][0];

function Lines({ picture }: Omit<SharePictureProps, "simulated">) {
  const { days, lines, locale, scale } = picture;
  const values = lines.map((line) => line.values);
  const layout = layOut({ days, values, size: "tall", scale, format: { decimals: 0 }, locale });
  const leadLast = lines.toSorted((a, b) => Number(a.isLead) - Number(b.isLead));
  return (
    <div style={{ display: "flex", justifyContent: "space-between" }}>
      <svg aria-hidden="true" width={PLOT.width} height={PLOT.height} viewBox={`0 0 ${PLOT.width} ${PLOT.height}`}>
        {layout.valueTicks.map(({ y }) => (
          <line key={y} x1={0} x2={PLOT.width} y1={y * PLOT.height} y2={y * PLOT.height} stroke={light("grid")} />
        ))}
        {leadLast.map((line) => (
          <path
            key={line.name}
            d={linePath(layout, line.values, PLOT)}
            fill="none"
            stroke={paletteTrack(line.colour)}
            strokeWidth={line.isLead ? 4.5 : 2.5}
          />
        ))}
      </svg>
      <div style={{ display: "flex", flexDirection: "column", justifyContent: "center", width: 216, fontSize: 22 }}>
        {lines.map((line) => (
          <div
            key={line.name}
            style={{
              display: "flex",
              justifyContent: "space-between",
              margin: "7px 0",
              color: paletteTrack(line.colour),
            }}
          >
            <span>{line.name}</span>
            <span style={{ fontWeight: 600 }}>{line.end}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

function Bars({ picture }: Omit<SharePictureProps, "simulated">) {
  const values = picture.bars.map(({ value }) => value ?? 0);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const unit = BAR_SPACE / (high - low || 1);
  const zero = -low * unit;
  return (
    <div style={{ display: "flex", flexDirection: "column" }}>
      {picture.bars.map(({ name, value, text, colour }) => (
        <div key={name} style={{ display: "flex", alignItems: "center", height: BAR_HEIGHT + 8, fontSize: 21 }}>
          <span style={{ width: 250, overflow: "hidden" }}>{name}</span>
          <div style={{ display: "flex", position: "relative", width: BAR_SPACE, height: BAR_HEIGHT }}>
            <div
              style={{
                position: "absolute",
                left: value === null ? zero : Math.min(zero, zero + value * unit),
                width: Math.abs(value ?? 0) * unit,
                height: BAR_HEIGHT,
                background: paletteTrack(colour),
              }}
            />
          </div>
          <span style={{ width: 150, justifyContent: "flex-end", textAlign: "right", fontWeight: 600 }}>{text}</span>
        </div>
      ))}
    </div>
  );
}

/** The picture of a shared link, in the subset of HTML and CSS that the renderer knows: flex boxes and inline styles. */
export function SharePicture({ picture, simulated }: SharePictureProps) {
  return (
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        justifyContent: "space-between",
        width: "100%",
        height: "100%",
        padding: "40px 48px",
        background: light("surface"),
        color: light("ink"),
        fontFamily: "Inter",
      }}
    >
      <div style={{ display: "flex", flexDirection: "column" }}>
        <span style={{ fontSize: 42, fontWeight: 600, letterSpacing: -1 }}>{picture.title}</span>
        <span style={{ fontSize: 22, color: light("ink-2"), marginTop: 6 }}>{picture.note}</span>
      </div>
      {picture.lines.length > 0 ? <Lines picture={picture} /> : <Bars picture={picture} />}
      <div style={{ display: "flex", justifyContent: "space-between", fontSize: 20, color: light("ink-3") }}>
        <span style={{ fontWeight: 600, color: light("ink") }}>Tracklight</span>
        <span style={{ color: light("warn") }}>{picture.isSimulated ? simulated : ""}</span>
      </div>
    </div>
  );
}
