import { sheetOf } from "../../theme/adopt";
import { css } from "./grid-css";

const containers = new WeakMap<Document | ShadowRoot, HTMLElement>();

/**
 * Where the grid puts its style elements. The page's policy forbids these, and adopted sheets it does not: so they go into an element
 * that is nowhere, and what they say is adopted by the page, or by the shadow root that the app is in.
 */
export function styleContainer(root: Document | ShadowRoot): HTMLElement {
  const known = containers.get(root);
  if (known !== undefined) return known;
  const nowhere = document.createElement("div");
  containers.set(root, nowhere);
  let ours: CSSStyleSheet[] = [];
  const adopt = () => {
    const others = root.adoptedStyleSheets.filter((sheet) => !ours.includes(sheet));
    ours = [...[...nowhere.querySelectorAll("style")].map((style) => sheetOf(style.textContent)), sheetOf(css)];
    root.adoptedStyleSheets = [...others, ...ours];
  };
  // It asks for sizes right after: so not by an observer.
  const follow = (style: Node) => {
    const after = (style as Element).after.bind(style);
    (style as Element).after = (...next) => {
      after(...next);
      next.forEach((each) => follow(each as Node));
      adopt();
    };
  };
  const insertBefore = nowhere.insertBefore.bind(nowhere);
  nowhere.insertBefore = <T extends Node>(style: T, before: Node | null) => {
    insertBefore(style, before);
    follow(style);
    adopt();
    return style;
  };
  return nowhere;
}
