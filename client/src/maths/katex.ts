import katex, { ParseError } from "katex";
import "katex/dist/katex.min.css";

const AT_MOST = 10_000; // characters; what is longer would hold up the page

/**
 * Draws TeX into `place`. Nothing of TeX that reaches beyond the formula is known: no links, no images, no HTML.
 * Returns what is wrong with it, else undefined.
 */
export function draw(place: HTMLElement, tex: string, display: boolean): string | undefined {
  if (tex.length > AT_MOST) return `A formula has at most ${AT_MOST} characters, this has ${tex.length}`;
  const drawn = document.createElement("span");
  try {
    katex.render(tex, drawn, {
      displayMode: display,
      output: hasFonts(place) ? "htmlAndMathml" : "mathml",
      trust: false,
      strict: "ignore",
      maxExpand: 500,
      maxSize: 50,
    });
  } catch (problem) {
    return problem instanceof ParseError ? problem.rawMessage : String(problem);
  }
  place.replaceChildren(drawn);
  return undefined;
}

/** A page that is one file comes without the fonts: there the browser draws the formulas. */
function hasFonts(place: HTMLElement): boolean {
  if (document.fonts === undefined) return false;
  const root = place.getRootNode();
  if (root instanceof ShadowRoot) lend(root);
  return [...document.fonts].some(ours);
}

function ours({ family }: FontFace): boolean {
  return family.includes("KaTeX");
}

/** Fonts are the document's: those named by a style sheet within a shadow root are not seen. */
function lend(root: ShadowRoot): void {
  if ([...document.fonts].some(ours)) return;
  for (const sheet of root.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSFontFaceRule)) continue;
      const value = (name: string) => rule.style.getPropertyValue(name);
      const source = value("src").replace(/url\("?([^")]+)"?\)/g, (_, url: string) => `url("${new URL(url, sheet.href ?? document.baseURI).href}")`);
      document.fonts.add(new FontFace(value("font-family").replace(/"/g, ""), source, { style: value("font-style"), weight: value("font-weight") }));
    }
  }
}
