import { useState } from "preact/hooks";

export const USUAL = 296;
const LEAST = 200;
const MOST = 600;
const STEP = 16;

export const withinBounds = (width: number) => Math.round(Math.min(MOST, Math.max(LEAST, width)));

/** The edge of the sidebar, to be dragged, or moved with the arrow keys; a double click gives the usual width. */
export function SidebarHandle({ width, onWidth }: { width: number; onWidth: (width: number) => void }) {
  const [from, setFrom] = useState<number | undefined>();
  const keys: Record<string, number> = { ArrowLeft: width - STEP, ArrowRight: width + STEP, Home: LEAST, End: MOST, Enter: USUAL };
  return (
    <div
      class="rn-sidebar-handle"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label="Width of the sidebar"
      aria-valuenow={width}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      data-dragged={from === undefined ? undefined : ""}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        setFrom(event.clientX - width);
      }}
      onPointerMove={(event) => from !== undefined && onWidth(withinBounds(event.clientX - from))}
      onPointerUp={() => setFrom(undefined)}
      onPointerCancel={() => setFrom(undefined)}
      onDblClick={() => onWidth(USUAL)}
      onKeyDown={(event) => {
        const next = keys[event.key];
        if (next === undefined) return;
        event.preventDefault();
        onWidth(withinBounds(next));
      }}
    />
  );
}
