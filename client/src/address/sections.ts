import type { AddressBar } from "./bar";

/** A link to a heading would lead to the app's own address (`<base>`), or away from the page that the fragment names. */
export function followSections(into: Element, bar: AddressBar): void {
  into.addEventListener("click", (event) => {
    const link = (event.target as Element).closest("a[href^='#']:not([href^='#/'])");
    if (link === null || event.defaultPrevented || hasModifier(event as MouseEvent)) return;
    event.preventDefault();
    bar.toSection(decodeURIComponent(link.getAttribute("href")!.slice(1)));
  });
}

/** Whoever clicks so wants a new tab or window. */
export function hasModifier(event: MouseEvent): boolean {
  return event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button > 0;
}
