import type { ComponentChildren, RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import "./popup.css";

const GAP = 4;
const EDGE = 8;
const HIGHEST = 320;

interface PopupProps {
  anchor: RefObject<HTMLElement | null>;
  /** Somebody has turned to something else. */
  onClose(): void;
  children: ComponentChildren;
}

/** A box below its anchor, or above where there is more room; in the top layer, so that no scrolling box cuts it off. */
export function Popup({ anchor, onClose, children }: PopupProps) {
  const box = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useLayoutEffect(() => {
    const popup = box.current!;
    popup.showPopover?.();
    const place = () => anchor.current && placeAt(anchor.current, popup);
    place();
    const outside = (event: Event) => {
      const path = event.composedPath();
      if (!path.includes(popup) && !path.includes(anchor.current!)) close.current();
    };
    const watch = new ResizeObserver(place); // tags make a field higher
    watch.observe(anchor.current!);
    window.addEventListener("scroll", place, true);
    window.addEventListener("resize", place);
    document.addEventListener("pointerdown", outside, true);
    return () => {
      watch.disconnect();
      window.removeEventListener("scroll", place, true);
      window.removeEventListener("resize", place);
      document.removeEventListener("pointerdown", outside, true);
    };
  }, [anchor]);
  return (
    <div class="rn-popup" popover="manual" ref={box}>
      {children}
    </div>
  );
}

function placeAt(anchor: HTMLElement, popup: HTMLElement): void {
  const at = anchor.getBoundingClientRect();
  const below = window.innerHeight - at.bottom - GAP - EDGE;
  const above = at.top - GAP - EDGE;
  const up = below < HIGHEST / 2 && above > below;
  const { style } = popup;
  style.minWidth = `${Math.min(at.width, window.innerWidth - 2 * EDGE)}px`;
  style.maxWidth = `${Math.max(at.width, Math.min(320, window.innerWidth - 2 * EDGE))}px`;
  style.maxHeight = `${Math.min(HIGHEST, up ? above : below)}px`;
  style.top = up ? "auto" : `${at.bottom + GAP}px`;
  style.bottom = up ? `${window.innerHeight - at.top + GAP}px` : "auto";
  style.left = `${Math.max(EDGE, Math.min(at.left, window.innerWidth - popup.offsetWidth - EDGE))}px`;
}
