import { Logo } from "../elements/logo/logo";
import type { Session } from "../session/session";
import type { TreeNode } from "../tree/tree";
import { StopIcon } from "../ui/icons";
import { Navigation } from "./navigation";
import { LoadsButton } from "./loads";
import { ThemeMenu } from "./theme-menu";
import "./top-bar.css";

/** The strip above the page. Its parts fade in and out in room of their own, so nothing moves. The logo is here unless the sidebar shows it. */
export function TopBar({ session, logo, navigation }: { session: Session; logo: TreeNode | undefined; navigation: TreeNode | undefined }) {
  return (
    <header class="rn-top">
      {logo && <Logo node={logo} />}
      {navigation && <Navigation node={navigation} />}
      <div class="rn-running">
        <span class="rn-running-mark" aria-hidden="true" />
        <span>Running</span>
        <button type="button" class="rn-stop" onClick={() => session.sendStop()}>
          <StopIcon />
          Stop
        </button>
      </div>
      <LoadsButton session={session} />
      <ThemeMenu />
    </header>
  );
}
