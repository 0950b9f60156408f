import { rootOf, type ElementProps } from "../element";
import { words } from "../../words/words";
import "./skeleton.css";

/** Keeps the room of what is on its way: as lines of text, or one block. */
export function Skeleton({ node, props }: ElementProps<{ lines?: number; height?: number }>) {
  const lines = Array.from({ length: props.lines ?? 1 });
  return (
    <div class="rn-skeleton" role="status" aria-label={words.value.loading} {...rootOf(node)}>
      {props.height === undefined ? lines.map(() => <span />) : <span class="rn-skeleton-block" style={{ height: `${props.height}px` }} />}
    </div>
  );
}
