import type { Session } from "../session/session";
import "./connection-banner.css";

/** Lies over the page, which stays as it is and moves by nothing. */
export function ConnectionBanner({ session }: { session: Session }) {
  const state = session.connection.value;
  return (
    <div class="rn-connection" role="status" data-state={state}>
      {state === "connecting" && "Connecting…"}
      {state === "reconnecting" && "Reconnecting…"}
      {state === "displaced" && (
        <>
          This session is open in another tab.
          <button type="button" class="rn-link" onClick={() => session.takeBack()}>
            Use it here
          </button>
        </>
      )}
    </div>
  );
}
