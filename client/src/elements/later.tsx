import { useEffect, useState } from "preact/hooks";
import { words } from "../words/words";
import { rootOf, type ElementComponent } from "./element";
import { Notice } from "./notice";

const all: (() => Promise<void>)[] = [];

/** Fetches all that is fetched later, now. */
export const loadAll = (): Promise<unknown> => Promise.all(all.map((load) => load()));

/**
 * A component that is fetched when the first of its elements comes, so that the pages without pay nothing for it.
 *
 * @param room what keeps its place until then
 */
export function later(load: () => Promise<ElementComponent>, room?: ElementComponent): ElementComponent {
  let Kind: ElementComponent | undefined;
  const fetched = async () => {
    Kind ??= await load();
  };
  all.push(fetched);
  const Room = room ?? Nothing;
  return function Later(props) {
    const [state, setState] = useState("");
    const missing = Kind === undefined; // not in the effect: it may come between
    useEffect(() => {
      if (missing) fetched().then(() => setState("here"), (error: unknown) => setState(String(error)));
    }, []);
    if (Kind !== undefined) return <Kind {...props} />;
    return state === "" ? <Room {...props} /> : <Notice node={props.node}>{words.value.notDrawn(props.node.kind, state)}</Notice>;
  };
}

/** In pixels, as most of them are when they have come, so that nothing jumps. */
const HEIGHTS: Record<string, number> = { audioInput: 64, cameraInput: 64, dataEditor: 260, fileUpload: 102 };

const Nothing: ElementComponent = ({ node, props }) => (
  <div {...rootOf(node)} aria-busy="true" style={{ minHeight: `${(props as { height?: number }).height ?? HEIGHTS[node.kind] ?? 0}px` }} />
);
