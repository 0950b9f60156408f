import { useId, useRef, useState } from "preact/hooks";
import { Markdown } from "../markdown/markdown";
import { words } from "../words/words";
import "./help.css";

const GAP = 8;

/** The `?` of an element. Its text opens on hover, focus and press, and closes with Escape. */
export function Help({ text, about }: { text: unknown; about?: string | undefined }) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [place, setPlace] = useState<{ left: string; top: string } | undefined>();
  if (typeof text !== "string" || text === "") return null;
  const open = () => setPlace(placeOf(button.current!));
  const close = () => setPlace(undefined);
  return (
    <span class="rn-help" onMouseLeave={close}>
      <button
        ref={button}
        type="button"
        class="rn-help-button"
        aria-label={about ? words.value.helpOn(about) : words.value.help}
        aria-expanded={place !== undefined}
        aria-describedby={place ? id : undefined}
        onMouseEnter={open}
        onFocus={open}
        onClick={open}
        onBlur={close}
        onKeyDown={(event) => event.key === "Escape" && close()}
      />
      {place && (
        <span id={id} role="tooltip" class="rn-tooltip" style={place}>
          <Markdown text={text} />
        </span>
      )}
    </span>
  );
}

/** Fixed to the window, so that no scrolling box cuts it off; kept inside the window's right edge. */
function placeOf(button: HTMLElement): { left: string; top: string } {
  const box = button.getBoundingClientRect();
  const width = Math.min(300, window.innerWidth - 2 * GAP);
  const left = Math.max(GAP, Math.min(box.left - 12, window.innerWidth - width - GAP));
  return { left: `${left}px`, top: `${box.bottom + 4}px` };
}
