import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { CodeBlock } from "../ui/code-block";
import { words } from "../words/words";
import "./diagram.css";

const PAUSE_MS = 150; // a text that is still being written is drawn when it rests

/**
 * A diagram written as Mermaid. The drawing library comes when the first diagram does; until then, and where it cannot draw the
 * text, the text is shown as code. Focusable, so that a wide one scrolls by keyboard.
 */
export function Diagram({ text }: { text: string }) {
  const place = useRef<HTMLDivElement>(null);
  const [picture, setPicture] = useState<SVGSVGElement | undefined>();
  const [problem, setProblem] = useState<string | undefined>();
  useEffect(() => {
    let gone = false;
    const show = (shown: SVGSVGElement | undefined, why: string | undefined) => {
      if (gone) return;
      setPicture(shown);
      setProblem(why);
    };
    const timer = setTimeout(() => {
      import("./draw")
        .then(({ draw }) => show(draw(text), undefined))
        .catch((why: unknown) => show(undefined, why instanceof Error ? why.message : String(why)));
    }, PAUSE_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [text]);
  useLayoutEffect(() => place.current?.replaceChildren(...(picture ? [picture] : [])), [picture]);
  if (picture) return <div ref={place} class="rn-diagram" tabIndex={0} role="group" aria-label={words.value.diagram} />;
  return (
    <>
      <CodeBlock text={text} language="mermaid" />
      {problem !== undefined && <p class="rn-diagram-problem">RN089: {problem}</p>}
    </>
  );
}
