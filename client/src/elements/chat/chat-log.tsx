import { signal, type Signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Inputs } from "../../ui/inputs";
import { words } from "../../words/words";

const AT_MOST = 5;

/** What is read out of one app: there may be others on the page. */
interface Log {
  lines: Signal<readonly string[]>;
  reading: boolean;
}

const logs = new WeakMap<Inputs, Log>();

function logOf(inputs: Inputs): Log {
  const log: Log = logs.get(inputs) ?? { lines: signal([]), reading: false };
  logs.set(inputs, log);
  return log;
}

/** Lets a message be read out, if it came after the page was first drawn. */
export function readOut(inputs: Inputs, message: string): void {
  const { lines, reading } = logOf(inputs);
  if (reading) lines.value = [...lines.peek(), message].slice(-AT_MOST);
}

/** What a screen reader is told of a conversation: whole messages, where the page shows them word by word. */
export function ChatLog({ session }: { session: Inputs }) {
  const log = logOf(session);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current || session.state.value !== "idle") return;
    first.current = false;
    log.reading = true;
  });
  void session.state.value; // drawn again when it changes, until the first run is over
  return (
    <div class="rn-hidden" role="log" aria-live="polite" aria-label={words.value.messages}>
      {log.lines.value.map((line) => (
        <p>{line}</p>
      ))}
    </div>
  );
}
