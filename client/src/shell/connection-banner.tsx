import type { Session } from "../session/session";
import { words } from "../words/words";
import "./connection-banner.css";

/** Lies over the page, which stays as it is and moves by nothing. */
export function ConnectionBanner({ session }: { session: Session }) {
  const state = session.connection.value;
  return (
    <div class="rn-connection" role="status" data-state={state}>
      {state === "connecting" && words.value.connecting}
      {state === "reconnecting" && words.value.reconnecting}
      {state === "displaced" && (
        <>
          {words.value.inAnotherTab}
          <button type="button" class="rn-link" onClick={() => session.takeBack()}>
            {words.value.useItHere}
          </button>
        </>
      )}
    </div>
  );
}
