import { signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Session } from "../../session/session";

const AT_MOST = 5;
const lines = signal<readonly string[]>([]);
let reading = false;

/** Lets a message be read out, if it came after the page was first drawn. */
export function readOut(message: string): void {
  if (reading) lines.value = [...lines.peek(), message].slice(-AT_MOST);
}

/** What a screen reader is told of a conversation: whole messages, where the page shows them word by word. */
export function ChatLog({ session }: { session: Session }) {
  const first = useRef(true);
  useEffect(() => {
    if (!first.current || session.state.value !== "idle") return;
    first.current = false;
    reading = true;
  });
  void session.state.value; // drawn again when it changes, until the first run is over
  return (
    <div class="rn-hidden" role="log" aria-live="polite" aria-label="Messages">
      {lines.value.map((line) => (
        <p>{line}</p>
      ))}
    </div>
  );
}
