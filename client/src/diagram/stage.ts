import { CSS_ADDRESS } from "../elements/html/clean";
import { withStylesRenamed } from "../elements/html/styles";
import { sheetOf } from "./sheet";

/**
 * Where Mermaid draws, and measures what it has drawn: in the page, but not seen. The page's policy refuses styles that are set as
 * text. Here what they say is set in ways that it allows: attributes property by property, the style sheet as an adopted one.
 */
export interface Stage {
  box: HTMLElement;
  /** What the style sheet said. */
  sheet: () => CSSStyleSheet;
  leave: () => void;
}

export function enter(id: string, width: number, font: string): Stage {
  const stage = document.createElement("div");
  stage.style.cssText = `position:fixed;top:0;left:0;width:${width}px;visibility:hidden;pointer-events:none;contain:layout`;
  stage.style.fontFamily = font;
  stage.setAttribute("aria-hidden", "true");
  const box = document.createElement("div");
  const noStyle = document.createElement("i");
  noStyle.id = "__________cytoscape_stylesheet"; // which it does not add where one is
  stage.append(noStyle, box);
  document.body.append(stage);
  let sheet = new CSSStyleSheet();
  watchDrawing(box, (style) => {
    sheet = sheetOf(style.textContent ?? "", id);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  const restore = setStylesByProperty();
  return {
    box,
    sheet: () => sheet,
    leave: () => {
      restore();
      stage.remove();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    },
  };
}

/** The library puts a box into ours, into that the picture, and into that its style sheet, and at last asks the box for its text. */
function watchDrawing(box: HTMLElement, adopt: (style: Node) => void): void {
  const picture = (svg: Node) => {
    const insertBefore = svg.insertBefore.bind(svg);
    svg.insertBefore = <T extends Node>(node: T, before: Node | null) => {
      if (node.nodeName.toLowerCase() !== "style") return insertBefore(node, before);
      adopt(node);
      return node;
    };
  };
  onAppend(box, (inner) => {
    onAppend(inner, picture);
    const text = Object.getOwnPropertyDescriptor(Element.prototype, "innerHTML")!;
    Object.defineProperty(inner, "innerHTML", { get: () => withStylesRenamed(text.get!.call(inner) as string) });
  });
}

function onAppend(parent: Node, seen: (child: Node) => void): void {
  const append = parent.appendChild.bind(parent);
  parent.appendChild = <T extends Node>(child: T) => {
    seen(child);
    return append(child);
  };
}

/** For as long as it draws: what it measures stands in other places of the page, too. Pictures from elsewhere would be fetched before they are taken out. */
function setStylesByProperty(): () => void {
  const { setAttribute, setAttributeNS } = Element.prototype;
  Element.prototype.setAttribute = function (this: Element, name: string, value: string) {
    if (fetches(this, name, value)) return;
    if (name !== "style" || !("style" in this)) setAttribute.call(this, name, value);
    else if (!CSS_ADDRESS.test(value)) (this as SVGElement).style.cssText = value;
  };
  Element.prototype.setAttributeNS = function (this: Element, space: string | null, name: string, value: string) {
    if (!fetches(this, name, value)) setAttributeNS.call(this, space, name, value);
  };
  return () => Object.assign(Element.prototype, { setAttribute, setAttributeNS });
}

function fetches({ localName }: Element, name: string, value: string): boolean {
  return /^(image|img|use)$/.test(localName) && /(href|src)$/.test(name) && !/^(#|data:image\/)/.test(value);
}
