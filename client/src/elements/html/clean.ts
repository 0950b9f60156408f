import createPurifier, { type Config } from "dompurify";
import { isExternal, safeImage, safeLink } from "../../markdown/urls";
import { STYLE, withStylesRenamed } from "./styles";

const CONFIG: Config = {
  RETURN_DOM_FRAGMENT: true,
  USE_PROFILES: { html: true, svg: true, mathMl: true },
  // What asks for input looks like the app's own; what plays or is sent reaches elsewhere.
  FORBID_TAGS: [
    "style", "form", "input", "button", "select", "textarea", "option", "optgroup", "datalist", "dialog", "label", "audio", "video", "source", "track",
    "picture", "feimage", "mpath", "marquee", "bgsound", "template", "slot",
  ],
  FORBID_ATTR: ["srcset", "background", "ping", "poster", "action", "formaction", "sizes", "tabindex", "autofocus", "popover", "popovertarget"],
  ALLOW_DATA_ATTR: false,
  ADD_ATTR: [STYLE],
  ADD_URI_SAFE_ATTR: [STYLE],
  SANITIZE_NAMED_PROPS: true, // puts PREFIX before ids: they cannot stand for what the page's own code looks for
};
// Addresses can be written in many ways in CSS: what could hold one is taken away, but for parts of the same text, as in fill="url(#a)".
export const CSS_ADDRESS = /\\|url\(\s*['"]?(?!\s*['"]?#)|image\(|image-set\(|src\(|expression|@import/i;
const RENAMED = ["", "id", "name"]; // not taken out
/** Before each id of what was cleaned. */
export const PREFIX = "user-content-";
const LINKS = ["href", "xlink:href"];

const purifier = createPurifier(window);
purifier.addHook("uponSanitizeAttribute", (_element, data) => {
  if (!["href", "xlink:href", "src", "alt", "title"].includes(data.attrName) && CSS_ADDRESS.test(data.attrValue)) data.keepAttr = false;
});
purifier.addHook("afterSanitizeAttributes", (element) => {
  guardAddresses(element);
  followIds(element);
  moveStyle(element);
});

/** What is left of the HTML when all that could run, ask or reach elsewhere is taken away. */
export function clean(html: string): DocumentFragment {
  const fragment = purified(html);
  const removed = [...new Set(purifier.removed.map(nameOf))].filter((name) => !RENAMED.includes(name));
  if (removed.length > 0) console.warn(`Runnel RN085: taken out of ui.html: ${removed.slice(0, 20).join(", ")}`);
  return fragment;
}

/** The same, without a word about what was taken away. */
export function purified(html: string): DocumentFragment {
  return purifier.sanitize(withStylesRenamed(html), CONFIG) as unknown as DocumentFragment;
}

function nameOf(removed: { element?: Node; attribute?: Attr | null }): string {
  if (removed.attribute) return removed.attribute.name.replace(STYLE, "style");
  const name = removed.element?.nodeName.toLowerCase() ?? "";
  return name.startsWith("#") ? "" : `<${name}>`;
}

function guardAddresses(element: Element): void {
  const name = element.localName;
  const source = element.getAttribute("src");
  if (source !== null && (name !== "img" || safeImage(source) === undefined)) element.removeAttribute("src");
  for (const attribute of LINKS) {
    const href = element.getAttribute(attribute);
    if (href === null) continue;
    const inside = href.startsWith("#");
    const allowed = name === "a" ? safeLink(href) !== undefined : name === "image" ? inside || /^data:image\/(png|jpeg|gif|webp)[;,]/i.test(href) : inside;
    if (!allowed) element.removeAttribute(attribute);
    else if (name === "a" && isExternal(href)) {
      element.setAttribute("target", "_blank");
      element.setAttribute("rel", "noopener noreferrer");
    } else element.removeAttribute("target");
  }
}

/** What refers to an id of the same text does so by its new name. */
function followIds(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    if (value.includes("url(")) element.setAttribute(name, value.replace(/url\(\s*(['"]?)\s*#/g, `url($1#${PREFIX}`));
    else if (LINKS.includes(name) && value.startsWith("#") && element.localName !== "a") element.setAttribute(name, `#${PREFIX}${value.slice(1)}`);
  }
}

/** The page's policy refuses style attributes as text; set property by property they are the same. */
function moveStyle(element: Element): void {
  const text = element.getAttribute(STYLE) ?? element.getAttribute("style");
  if (text === null) return;
  element.removeAttribute(STYLE);
  element.removeAttribute("style");
  if (element instanceof HTMLElement || element instanceof SVGElement) element.style.cssText = text;
}
