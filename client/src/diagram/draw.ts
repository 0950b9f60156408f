import { renderMermaidSVG } from "beautiful-mermaid";
import { purified } from "../elements/html/clean";

const AT_MOST = 20_000; // characters; what is longer would hold up the page

let drawn = 0;

/** The picture of a Mermaid text. Its colours are variables, which diagram.css ties to those of the page. Throws an error that says what is wrong. */
export function draw(text: string): SVGSVGElement {
  const picture = purified(source(text)).querySelector("svg");
  if (picture === null) throw new Error("There is nothing to draw");
  const texts = [...picture.querySelectorAll("text")].map((label) => label.textContent).filter(Boolean);
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-label", texts.join(", ").slice(0, 1_000));
  picture.style.cssText = "";
  return picture;
}

/** The picture as the library writes it, without its style sheet, which asks another host for a font. */
export function source(text: string): string {
  if (text.length > AT_MOST) throw new Error(`A diagram has at most ${AT_MOST} characters, this has ${text.length}`);
  const svg = renderMermaidSVG(text, { transparent: true, font: "inherit", padding: 8 }).replace(/<style>[\s\S]*?<\/style>/g, "");
  // Arrow heads are named: those of a diagram that is hidden would be missing from another that has the same names.
  const prefix = `diagram-${++drawn}-`;
  return svg.replace(/<(\w+) id="/g, `<$1 id="${prefix}`).replace(/="url\(#/g, `="url(#${prefix}`);
}
