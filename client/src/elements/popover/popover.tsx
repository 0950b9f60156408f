import { useEffect, useRef, useState } from "preact/hooks";
import { InlineMarkdown, plainText } from "../../markdown/inline";
import { Help } from "../../ui/help";
import { Block } from "../block";
import { controlId, rootOf, type ElementProps } from "../element";
import "./popover.css";

interface PopoverProps {
  label?: string;
  primary?: boolean;
  disabled?: boolean;
}

const GAP = 6;
const EDGE = 8;

/** The browser opens and closes it (a click elsewhere, Escape) and gives the focus back; its place is ours. */
export function Popover({ node, props }: ElementProps<PopoverProps>) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const id = controlId(node) + "-panel";
  const label = props.label ?? "";

  useEffect(() => {
    if (!open) return;
    const place = () => putBy(button.current!, panel.current!);
    const observer = new ResizeObserver(place);
    observer.observe(panel.current!);
    window.addEventListener("resize", place);
    document.addEventListener("scroll", place, { capture: true, passive: true });
    return () => {
      observer.disconnect();
      window.removeEventListener("resize", place);
      document.removeEventListener("scroll", place, { capture: true });
    };
  }, [open]);

  const onToggle = (event: Event & { newState: string }) => {
    if (event.target !== panel.current) return; // one within it
    if (event.newState === "open") putBy(button.current!, panel.current!);
    setOpen(event.newState === "open");
  };

  return (
    <div class="rn-button-row" {...rootOf(node)}>
      <button
        ref={button}
        type="button"
        class={props.primary ? "rn-button rn-primary rn-popover-button" : "rn-button rn-popover-button"}
        disabled={props.disabled}
        aria-expanded={open}
        popovertarget={id}
      >
        <span>
          <InlineMarkdown text={label} />
        </span>
      </button>
      <Help text={props.help} about={plainText(label)} />
      <div ref={panel} id={id} class="rn-popover" role="group" aria-label={plainText(label)} popover="auto" onToggle={onToggle}>
        <Block node={node} />
      </div>
    </div>
  );
}

/** Below the button, or above it where there is more room; within the window. */
function putBy(button: HTMLElement, panel: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const below = window.innerHeight - at.bottom - GAP - EDGE;
  const above = at.top - GAP - EDGE;
  const up = panel.scrollHeight > below && above > below;
  panel.style.maxHeight = `${Math.max(up ? above : below, 120)}px`;
  const left = Math.min(at.left, document.documentElement.clientWidth - panel.offsetWidth - EDGE);
  panel.style.left = `${Math.max(EDGE, left)}px`;
  panel.style.top = up ? "auto" : `${at.bottom + GAP}px`;
  panel.style.bottom = up ? `${window.innerHeight - at.top + GAP}px` : "auto";
}
