import { useEffect, useRef, useState } from "preact/hooks";
import type { Session } from "../session/session";
import { CloseIcon, OutOfDateIcon, RefreshIcon, StopIcon } from "../ui/icons";
import type { LoadAction, LoadInfo } from "../wire/frames";
import { ago, stateOf, titleOf, TONES } from "./loads-text";
import "./loads-panel.css";

/** All loads that this session can see, as they stand, beside the page and without keeping anybody from it. */
export function LoadsPanel({ session }: { session: Session }) {
  const heading = useRef<HTMLParagraphElement>(null);
  const known = session.loads.value;
  const now = useNow() - (known?.aheadMs ?? 0);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="rn-loads" aria-label="Loads" onKeyDown={(event) => event.key === "Escape" && session.inspect(false)}>
      <div class="rn-loads-head">
        <p ref={heading} tabIndex={-1}>
          Loads {known && <span>{known.list.length}</span>}
        </p>
        <button type="button" class="rn-icon-button" aria-label="Close the list of loads" onClick={() => session.inspect(false)}>
          <CloseIcon />
        </button>
      </div>
      {known?.list.length === 0 && (
        <p class="rn-loads-none">
          None yet. <code>ui.load(…)</code>, <code>ui.asyncLoad(…)</code> and <code>ui.task(…)</code> are shown here.
        </p>
      )}
      {known !== undefined && known.list.length > 0 && (
        <div class="rn-loads-room">
          <table>
            <thead>
              <tr>
                <th scope="col">Load</th>
                <th scope="col">State</th>
                <th scope="col" class="rn-loads-wide">Readers</th>
                <th scope="col" class="rn-loads-wide">Last value</th>
                <th scope="col"><span class="rn-hidden">Actions</span></th>
              </tr>
            </thead>
            <tbody>
              {known.list.map((load) => (
                <Row key={load.load} load={load} now={now} act={(action) => session.manage(load.load, action)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Row({ load, now, act }: { load: LoadInfo; now: number; act(action: LoadAction): void }) {
  const runs = ["queued", "loading", "refreshing"].includes(load.state);
  const age = load.at === undefined ? "none" : ago(now - load.at);
  const readers = `${load.readers} ${load.readers === 1 ? "reader" : "readers"}`;
  return (
    <tr data-state={load.state}>
      <th scope="row">
        <span class="rn-loads-name" title={titleOf(load)}>
          {load.name}
          {load.args !== undefined && <span class="rn-loads-args">({load.args})</span>}
        </span>
        {load.task && <span class="rn-loads-tag">task</span>}
        {load.of !== "session" && <span class="rn-loads-tag">{load.of === "all" ? "all sessions" : "user"}</span>}
        <span class="rn-loads-narrow">
          {readers}, last value: {age}
        </span>
      </th>
      <td>
        <span class="rn-loads-state" data-tone={TONES[load.state]}>
          {stateOf(load)}
        </span>
        {load.progress !== undefined && (
          <span
            class="rn-loads-bar"
            role="progressbar"
            aria-label={`Progress of ${titleOf(load)}`}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={Math.round(load.progress * 100)}
          >
            <span style={{ width: `${Math.min(Math.max(load.progress, 0), 1) * 100}%` }} />
          </span>
        )}
        {load.note && <span class="rn-loads-note">{load.note}</span>}
        {load.error && <span class="rn-loads-error">{load.error}</span>}
      </td>
      <td class="rn-loads-wide">{load.readers}</td>
      <td class="rn-loads-wide">{age}</td>
      <td>
        <span class="rn-loads-actions">
          <Action name="Refresh" of={load} off={runs && load.task === true} onClick={() => act("refresh")} icon={RefreshIcon} />
          <Action name="Invalidate" of={load} off={load.task === true} onClick={() => act("invalidate")} icon={OutOfDateIcon} />
          <Action name="Cancel" of={load} off={!runs} onClick={() => act("cancel")} icon={StopIcon} />
        </span>
      </td>
    </tr>
  );
}

interface ActionProps {
  name: string;
  of: LoadInfo;
  /** It would do nothing. The button stays one that can have the focus, which must not be lost when a load comes to its end. */
  off: boolean;
  onClick(): void;
  icon: () => preact.VNode;
}

function Action({ name, of, off, onClick, icon: Icon }: ActionProps) {
  return (
    <button
      type="button"
      class="rn-icon-button"
      aria-label={`${name} ${titleOf(of)}`}
      title={name}
      aria-disabled={off || undefined}
      onClick={() => off || onClick()}
    >
      <Icon />
    </button>
  );
}

/** The time, once a second. */
function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
