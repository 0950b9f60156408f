import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { looks } from "../theme/follow-look";
import { useScheme } from "../theme/scheme";
import { CodeBlock } from "../ui/code-block";
import { words } from "../words/words";
import type { Picture } from "./draw";
import "./diagram.css";

const PAUSE_MS = 150; // a text that is still being written is drawn when it rests

/**
 * A diagram written as Mermaid. The drawing library comes when the first diagram does; until then, and where it cannot draw the
 * text, the text is shown as code. Focusable, so that a wide one scrolls by keyboard.
 */
export function Diagram({ text }: { text: string }) {
  const box = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const [picture, setPicture] = useState<Picture | undefined>();
  const [problem, setProblem] = useState<string | undefined>();
  const scheme = useScheme();
  const look = looks.value;
  useEffect(() => {
    let gone = false;
    const show = (shown: Picture | undefined, why: string | undefined) => {
      if (gone) return;
      setPicture(shown);
      setProblem(why);
    };
    const timer = setTimeout(() => {
      import("./draw")
        .then(({ draw }) => draw(text, box.current!))
        .then((drawn) => show(drawn, undefined))
        .catch((why: unknown) => show(undefined, why instanceof Error ? why.message : String(why)));
    }, PAUSE_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [text, scheme, look]);
  useLayoutEffect(() => {
    if (picture === undefined) return;
    place.current!.replaceChildren(picture.svg);
    const root = place.current!.getRootNode() as Document | ShadowRoot;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, picture.sheet];
    return () => {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== picture.sheet);
    };
  }, [picture]);
  return (
    <div ref={box} class="rn-diagram-place">
      {picture ? (
        <div ref={place} class="rn-diagram" tabIndex={0} role="group" aria-label={words.value.diagram} />
      ) : (
        <>
          <CodeBlock text={text} language="mermaid" />
          {problem !== undefined && <p class="rn-diagram-problem">RN089: {problem}</p>}
        </>
      )}
    </div>
  );
}
