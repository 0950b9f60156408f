import { useScheme } from "../theme/scheme";
import type { AddressBar } from "./bar";

/** What the browser says of itself: `context` in docs/wire.md. Reads the theme's signals. */
export function contextOf(bar: AddressBar, embedded: boolean): Record<string, unknown> {
  return {
    locale: navigator.language,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    theme: useScheme(),
    url: bar.url,
    embedded: embedded || window.self !== window.top,
  };
}
