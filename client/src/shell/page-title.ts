import { effect } from "@preact/signals";
import { plainText } from "../markdown/inline";
import type { Tree } from "../tree/tree";
import type { Props } from "../wire/frames";

/**
 * The browser's tab is called as the app says, or like the page that is open, or like the first title; and has the icon
 * that the app says.
 */
export function followTitle(tree: Tree, page: Document): () => void {
  const fallback = page.title;
  const link = page.querySelector<HTMLLinkElement>("link[rel~=icon]");
  const icon = link?.getAttribute("href");
  return effect(() => {
    const parts = tree.root.children.value;
    const said: Props = parts.find((node) => node.kind === "pageSetup")?.props.value ?? {};
    const main = parts.find((node) => node.kind === "main");
    const open = parts.find((node) => node.kind === "navigation")?.props.value.title;
    const title = main?.children.value.find((node) => node.kind === "title");
    const text = title?.props.value.text;
    const first = typeof text === "string" ? plainText(text) : fallback;
    page.title = [said.title, open].find((name) => typeof name === "string") ?? first;
    if (link && icon) link.href = typeof said.icon === "string" ? pictureOf(said.icon) : icon;
  });
}

function pictureOf(emoji: string): string {
  const text = emoji.replace(/[&<]/g, (sign) => `&#${sign.codePointAt(0)};`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><text y=".9em" font-size="90">${text}</text></svg>`;
  return "data:image/svg+xml," + encodeURIComponent(svg);
}
