import type { Session } from "../session/session";
import { Block } from "../elements/block";
import { InputsContext } from "../ui/inputs";
import { ChatLog } from "../elements/chat/chat-log";
import { CompileError } from "./compile-error";
import { ConnectionBanner } from "./connection-banner";
import { Sidebar } from "./sidebar";
import { ToastList } from "./toast-list";
import type { Toasts } from "./toasts";
import { TopBar } from "./top-bar";
import "./app.css";

/** The page: what the root's children become. */
export function App({ session, toasts }: { session: Session; toasts: Toasts }) {
  const parts = session.tree.root.children.value;
  const part = (kind: string) => parts.find((node) => node.kind === kind);
  const main = part("main");
  const sidebar = part("sidebar");
  const compileError = part("compileError");
  return (
    <InputsContext.Provider value={session}>
      <div class="rn-app" data-waiting={session.shown.value ? undefined : ""}>
        {sidebar && <Sidebar node={sidebar} />}
        <div class="rn-page">
          <TopBar session={session} />
          <main class="rn-main">
            {main && <Block node={main} root />}
          </main>
        </div>
      </div>
      {compileError && <CompileError node={compileError} />}
      <ConnectionBanner session={session} />
      <ToastList toasts={toasts} />
      <ChatLog session={session} />
    </InputsContext.Provider>
  );
}
