import { signal } from "@preact/signals";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { words } from "../words/words";
import "./formula.css";

type Draw = typeof import("./katex").draw;

const library = signal<Draw | undefined>(undefined);
let asked = false;

function ask(): void {
  if (asked) return;
  asked = true;
  import("./katex").then(
    ({ draw }) => (library.value = draw),
    () => (asked = false),
  );
}

/** A formula in TeX. The drawing library comes when the first formula does; until then, and where it fails, the TeX is shown. */
export function Formula({ tex, display }: { tex: string; display: boolean }) {
  const place = useRef<HTMLSpanElement>(null);
  const [problem, setProblem] = useState<string | undefined>();
  ask();
  const draw = library.value;
  useLayoutEffect(() => {
    place.current!.textContent = tex;
    setProblem(draw?.(place.current!, tex, display));
  }, [draw, tex, display]);
  const whole = display ? ({ tabIndex: 0, role: "group", "aria-label": words.value.formula } as const) : {};
  return (
    <span class={display ? "rn-formula rn-formula-display" : "rn-formula"} data-raw={draw === undefined || problem !== undefined ? "" : undefined} {...whole}>
      <span ref={place} />
      {problem !== undefined && <span class="rn-formula-problem"> RN088: {problem}</span>}
    </span>
  );
}
