import { effect, signal } from "@preact/signals";
import type { Session } from "../session/session";
import { speak } from "../words/words";
import { KEPT_LOOK } from "./keys";
import { paint, type Look } from "./look";
import { setBase } from "./scheme";

/** What the page says of the app's look; what the app's code says counts more. */
export const pageLook = signal<Look>({});

/** Counts the looks that were painted, for what has to be drawn anew then. */
export const looks = signal(0);

export interface Followed {
  session: Session;
  root: Document | ShadowRoot;
  /** What is in the app's language. */
  stated: HTMLElement;
  /** Of the app, where it has a page of its own. */
  path: string | undefined;
}

/** Shows the app in its look, and speaks its language. */
export function followLook({ session, root, stated, path }: Followed): () => void {
  return effect(() => {
    const code = session.tree.root.children.value.find(({ kind }) => kind === "look")?.props.value as Look | undefined;
    const theme = code?.base === undefined ? pageLook.value : code;
    const language = code?.language ?? pageLook.value.language;
    paint(root, theme);
    setBase(theme.base, path !== undefined);
    const spoken = speak([...(language === undefined ? [] : [language]), ...navigator.languages]);
    stated.lang = language ?? spoken;
    if (path !== undefined && session.shown.value) keep(KEPT_LOOK + path, code);
    looks.value = looks.peek() + 1;
  });
}

function keep(key: string, look: Look | undefined): void {
  try {
    if (look === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(look));
  } catch {
    // storage may be forbidden; then the look comes when the app runs
  }
}
