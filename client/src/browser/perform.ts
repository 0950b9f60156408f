import { Refusal } from "../session/calls";
import type { Bytes } from "../transport/bytes";
import type { Props } from "../wire/frames";
import { copy, paste } from "./clipboard";
import { download } from "./download";
import { openFile, save } from "./files";
import { fresh, type Turn, withGesture } from "./gesture";
import type { LocalStore } from "./local-store";
import { position } from "./position";
import { login, logout } from "./sign-in";
import { words } from "../words/words";

/** Does what the host asks: the names and arguments of docs/wire.md. */
export async function perform(store: LocalStore, turn: Turn, what: string, args: Props): Promise<unknown> {
  switch (what) {
    case "copy":
      return copy(String(args.text), turn);
    case "paste":
      return paste(turn);
    case "position":
      return position(Number(args.timeout), args.precise === true);
    case "openFile":
      return openFile(String(args.accept), Number(args.maxBytes), turn);
    case "save":
      return save(String(args.name), String(args.content));
    case "download":
      return downloadFrom(turn.bytes, String(args.href), String(args.fileName));
    case "open":
      return open(String(args.url), turn);
    case "login":
      return login(turn.bytes);
    case "logout":
      return logout(turn.bytes);
    case "load":
      return store.load();
    case "store":
      return store.set(String(args.key), args.text === undefined ? undefined : String(args.text));
    default:
      throw new Refusal("unavailable", `this client does not know ${what}`);
  }
}

async function downloadFrom(bytes: Bytes, href: string, name: string): Promise<void> {
  const url = bytes.url(href);
  if (url === undefined) throw new Refusal("unavailable", `${name} is not there any more`);
  download(url, name);
}

async function open(url: string, turn: Turn): Promise<void> {
  const target = new URL(url);
  if (!["http:", "https:", "mailto:"].includes(target.protocol)) throw new Refusal("refused", `not to be opened: ${url}`);
  const act = async () => void window.open(target.href, "_blank", "noopener");
  if (fresh()) return act();
  const where = target.protocol === "mailto:" ? target.pathname : target.host;
  return withGesture({ title: words.value.mayOpen(where), button: words.value.open }, turn, act);
}
