import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { rootOf, type ElementProps } from "../element";
import { words } from "../../words/words";
import "./html.css";

/** HTML of the app, cleaned before it is on the page. The cleaner comes when the first HTML does. Focusable, so that a wide one scrolls by keyboard. */
export function Html({ node, props }: ElementProps<{ text?: string }>) {
  const place = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  const text = props.text ?? "";
  useLayoutEffect(() => {
    let gone = false;
    import("./clean").then(
      ({ clean }) => {
        if (!gone) place.current!.replaceChildren(clean(text));
      },
      () => setFailed(true),
    );
    return () => {
      gone = true;
    };
  }, [text]);
  return (
    <div class="rn-html" tabIndex={0} role="group" aria-label="HTML" {...rootOf(node)}>
      <div ref={place} />
      {failed && <p>{words.value.cleanerNotLoaded}</p>}
    </div>
  );
}
