import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { CheckIcon } from "./icons";
import "./options-list.css";

const ROW = 34; // px, as in the style sheet
const DRAWN = 24; // rows, at most: more than fit into a popup

export interface Row {
  text: string;
  /** What is read instead, where it is not the text. */
  title?: string;
  off?: boolean;
}

interface OptionsListProps {
  id: string;
  name: string;
  rows: readonly Row[];
  active: number;
  chosen: (text: string) => boolean;
  many?: boolean;
  onPick(row: Row): void;
}

/** A listbox of which only the rows in view are drawn, so that ten thousand are no more work than ten. */
export function OptionsList({ id, name, rows, active, chosen, many, onPick }: OptionsListProps) {
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const list = box.current!;
    const height = list.clientHeight || ROW;
    if (active * ROW < list.scrollTop) list.scrollTop = active * ROW;
    else if ((active + 1) * ROW > list.scrollTop + height) list.scrollTop = (active + 1) * ROW - height;
    setTop(list.scrollTop);
  }, [active, rows]);

  const first = Math.max(0, Math.min(Math.floor(top / ROW) - 6, rows.length - DRAWN));
  const drawn = rows.slice(first, first + DRAWN);
  return (
    <div
      class="rn-options"
      role="listbox"
      id={id}
      aria-label={name}
      aria-multiselectable={many}
      ref={box}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      onPointerDown={(event) => event.pointerType === "mouse" && event.preventDefault()} // the focus stays in the field
      onMouseDown={(event) => event.preventDefault()}
    >
      <div role="presentation" style={{ height: `${first * ROW}px` }} />
      {drawn.map((row, i) => (
        <div
          key={row.title ?? row.text}
          id={`${id}-${first + i}`}
          class="rn-option"
          role="option"
          aria-selected={chosen(row.text)}
          aria-disabled={row.off}
          aria-setsize={rows.length}
          aria-posinset={first + i + 1}
          data-active={first + i === active ? "" : undefined}
          onClick={() => row.off || onPick(row)}
        >
          <span>{row.title ?? row.text}</span>
          {chosen(row.text) && <CheckIcon />}
        </div>
      ))}
      <div role="presentation" style={{ height: `${(rows.length - first - drawn.length) * ROW}px` }} />
    </div>
  );
}
