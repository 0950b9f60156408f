import { useEffect, useRef, useState } from "preact/hooks";
import type { Session } from "../session/session";
import { LoadsIcon } from "../ui/icons";
import { words } from "../words/words";

type Panel = typeof import("../dev/loads-panel");

/** Opens and closes the list of the loads. There only while the app is being written. */
export function LoadsButton({ session }: { session: Session }) {
  const button = useRef<HTMLButtonElement>(null);
  const open = session.inspecting.value;
  const was = useRef(open);
  useEffect(() => {
    // Whoever has closed it by a key finds the focus here.
    if (was.current && !open) button.current?.focus();
    was.current = open;
  }, [open]);
  if (!session.dev.value) return null;
  return (
    <button
      ref={button}
      type="button"
      class="rn-icon-button"
      aria-label={words.value.loads}
      title={words.value.loads}
      aria-expanded={open}
      onClick={() => session.inspect(!open)}
    >
      <LoadsIcon />
    </button>
  );
}

/** The list itself comes when it is first wanted. */
export function Loads({ session }: { session: Session }) {
  const [panel, setPanel] = useState<Panel | undefined>();
  const open = session.inspecting.value && session.dev.value;
  useEffect(() => {
    if (open) void import("../dev/loads-panel").then(setPanel);
  }, [open]);
  return open && panel ? <panel.LoadsPanel session={session} /> : null;
}
