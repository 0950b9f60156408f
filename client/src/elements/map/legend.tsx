import { cellText } from "./told";
import type { MapProps } from "./map-props";
import type { Scale } from "./scale";

const MOST = 12;

/** What the colours of a map mean. */
export function Legend({ scales, props }: { scales: readonly Scale[]; props: MapProps }) {
  const shown = scales.filter(({ ramp, parts }) => ramp !== undefined || (parts?.length ?? 0) > 0);
  if (shown.length === 0) return null;
  return (
    <div class="rn-map-legend">
      {shown.map(({ name, ramp, parts = [] }) => (
        <div>
          <b>{name}</b>
          {ramp && (
            <>
              <span>{cellText(ramp.least, props)}</span>
              <i class="rn-map-ramp" style={{ background: `linear-gradient(to right, ${ramp.colors.join(",")})` }} />
              <span>{cellText(ramp.most, props)}</span>
            </>
          )}
          {parts.slice(0, MOST).map((part) => (
            <span>
              <i style={{ background: part.color }} />
              {part.name}
            </span>
          ))}
          {parts.length > MOST && <span>…</span>}
        </div>
      ))}
    </div>
  );
}
