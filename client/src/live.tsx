import { signal } from "@preact/signals";
import { render } from "preact";
import type { Session } from "./session/session";
import { CompileError } from "./shell/compile-error";
import { newNode } from "./tree/tree";
import { pageLook } from "./theme/follow-look";
import type { Look } from "./theme/look";
import type { Props } from "./wire/frames";

interface State {
  version: string;
  mistake?: Props;
  look?: Look;
}

/**
 * The page of an app that is being written (`runnel build --watch`): a new version takes the old one's place and its inputs'
 * values; what does not compile is shown over it. `version`: the one that came with the page.
 */
export function follow(session: Session, events: EventSource, version: string): void {
  const mistake = signal<Props | undefined>(undefined);
  events.onmessage = ({ data }) => {
    const state = JSON.parse(String(data)) as State;
    if (state.version !== version) session.renew();
    version = state.version;
    if (JSON.stringify(pageLook.peek()) !== JSON.stringify(state.look ?? {})) pageLook.value = state.look ?? {};
    if (JSON.stringify(mistake.peek()) !== JSON.stringify(state.mistake)) mistake.value = state.mistake;
  };
  const Overlay = () => mistake.value && <CompileError node={newNode("mistake", "compileError", mistake.value)} />;
  render(<Overlay />, document.body.appendChild(document.createElement("div")));
}
