// Loaded before the first paint, so that neither the app's look nor a chosen theme flashes in other colours.
import { KEY, KEPT_LOOK } from "./keys";
import { lookOf, paint, parsed, type Look } from "./look";

let look: Look = lookOf(document);
let kept: string | null = null;
try {
  kept = localStorage.getItem(KEY);
  // What the app's code says is known only when it runs; most often it is what it said before.
  look = { ...look, ...parsed(localStorage.getItem(KEPT_LOOK + new URL(".", document.baseURI).pathname)) };
} catch {
  // storage may be forbidden
}
const theme = kept ?? look.base;
if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
if (look.language) document.documentElement.lang = look.language;
if (look.variables) paint(document, look);
