import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { useInputs } from "../../ui/inputs";
import { DragSender } from "./drag-sender";

const HELD_KEYS = /^(Arrow|Page|Home|End)/;

/** The value under the finger, which runs ahead of what the host has heard, and the handlers that keep it so. */
export function useDrag<T>(id: string, hostValue: T) {
  const inputs = useInputs();
  const sender = useMemo(() => new DragSender(inputs, id), [inputs, id]);
  const [dragged, setDragged] = useState<{ value: T } | undefined>();
  const keyDown = useRef(false);
  useEffect(() => () => sender.release(), [sender]);
  const release = () => {
    keyDown.current = false;
    sender.release();
    setDragged(undefined);
  };
  return {
    value: dragged === undefined ? hostValue : dragged.value,
    move(value: T) {
      setDragged({ value });
      sender.move(value);
    },
    handlers: {
      onPointerDown: () => {
        keyDown.current = false;
      },
      onKeyDown: (event: KeyboardEvent) => {
        if (HELD_KEYS.test(event.key)) keyDown.current = true;
      },
      onKeyUp: () => keyDown.current && release(),
      onBlur: release,
      // A held arrow key fires `change` at every step, which is no release.
      onChange: () => !keyDown.current && release(),
    },
  };
}
