import type { Session } from "../session/session";
import { Block } from "../elements/block";
import { InputsContext } from "../ui/inputs";
import { ChatLog } from "../elements/chat/chat-log";
import { Dialog } from "../elements/dialog/dialog";
import { CompileError } from "./compile-error";
import { ConnectionBanner } from "./connection-banner";
import { isTop } from "./navigation";
import { Loads } from "./loads";
import { Sidebar } from "./sidebar";
import { DialogToasts, ToastList } from "./toast-list";
import type { Toasts } from "./toasts";
import { TopBar } from "./top-bar";
import "./app.css";

/** The page: what the root's children become. `embedded`: it is a part of another page, which has a `main` of its own. */
export function App({ session, toasts, embedded = false }: { session: Session; toasts: Toasts; embedded?: boolean }) {
  const Whole = embedded ? "section" : "div";
  const Main = embedded ? "div" : "main";
  const parts = session.tree.root.children.value;
  const part = (kind: string) => parts.find((node) => node.kind === kind);
  const main = part("main");
  const sidebar = part("sidebar");
  const bottom = part("bottom");
  const dialog = part("dialog");
  const logo = part("logo");
  const page = part("pageSetup")?.props.value ?? {};
  const navigation = part("navigation");
  const top = navigation !== undefined && isTop(navigation);
  const compileError = part("compileError");
  const Bottom = embedded ? "div" : "footer";
  // A dialog lies over all that is not within it.
  const over = (
    <>
      {compileError && <CompileError node={compileError} />}
      <ConnectionBanner session={session} />
    </>
  );
  return (
    <InputsContext.Provider value={session}>
      <Whole class="rn-app" data-waiting={session.shown.value ? undefined : ""} data-wide={page.wide ? "" : undefined}>
        {(sidebar || (navigation && !top)) && (
          <Sidebar node={sidebar} logo={logo} navigation={top ? undefined : navigation} closed={page.sidebar === "closed"} />
        )}
        <div class="rn-page">
          <TopBar session={session} logo={logo} navigation={top ? navigation : undefined} />
          <Main class="rn-main">
            {main && <Block node={main} root />}
          </Main>
          {bottom && (
            <Bottom class="rn-bottom">
              <Block node={bottom} root />
            </Bottom>
          )}
        </div>
      </Whole>
      {dialog && (
        <Dialog key={dialog.id} node={dialog}>
          {over}
          <DialogToasts toasts={toasts} />
        </Dialog>
      )}
      {!dialog && over}
      <Loads session={session} />
      <ToastList toasts={toasts} embedded={embedded} inDialog={dialog !== undefined} />
      <ChatLog session={session} />
    </InputsContext.Provider>
  );
}
