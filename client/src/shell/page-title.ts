import { effect } from "@preact/signals";
import { plainText } from "../markdown/inline";
import type { Tree } from "../tree/tree";

/** The browser tab is called like the page that is open; without pages, like the first title. */
export function followTitle(tree: Tree, page: Document): () => void {
  const fallback = page.title;
  return effect(() => {
    const open = tree.root.children.value.find((node) => node.kind === "navigation")?.props.value.title;
    if (typeof open === "string") {
      page.title = open;
      return;
    }
    const main = tree.root.children.value.find((node) => node.kind === "main");
    const title = main?.children.value.find((node) => node.kind === "title");
    const text = title?.props.value.text;
    page.title = typeof text === "string" ? plainText(text) : fallback;
  });
}
