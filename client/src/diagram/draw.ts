import mermaid from "mermaid";
import { purified } from "../elements/html/clean";
import { inWords } from "./fault";
import { whenCleaned } from "./sheet";
import { enter } from "./stage";
import { lookOf } from "./look";

const AT_MOST = 20_000; // characters; what is longer would hold up the page
const NARROWEST = 480; // pixels, for kinds that take what there is
const SMALLEST = 0.5; // of its own size: what is larger than its place shrinks to that, and then scrolls

export interface Picture {
  svg: SVGSVGElement;
  /** For the page, or the shadow root, that the picture is in. */
  sheet: CSSStyleSheet;
}

let drawn = 0;
let last: Promise<unknown> = Promise.resolve();

/** The picture of a Mermaid text in the colours that hold at a place of the page. One after the other; fails with an error that says what is wrong. */
export function draw(text: string, place: HTMLElement): Promise<Picture> {
  const next = last.then(() => drawNow(text, place));
  last = next.catch(() => undefined);
  return next;
}

async function drawNow(text: string, place: HTMLElement): Promise<Picture> {
  if (text.length > AT_MOST) throw new Error(`A diagram has at most ${AT_MOST} characters, this has ${text.length}`);
  const look = lookOf(place);
  // What a text may not change: what is trusted, how labels are made, and the look, which is the page's.
  const secure = ["secure", "securityLevel", "startOnLoad", "maxTextSize", "maxEdges", "suppressErrorRendering", "htmlLabels", "textPlacement", "layout"];
  mermaid.initialize({
    ...look,
    startOnLoad: false,
    securityLevel: "strict",
    suppressErrorRendering: true,
    htmlLabels: false,
    maxTextSize: AT_MOST + 1,
    layout: "dagre",
    look: "classic",
    radar: { marginLeft: 90, marginRight: 90 }, // for names at its sides
    state: { minNodeWidth: 1 }, // wider boxes have their labels at the left
    secure: [...secure, "theme", "themeVariables", "themeCSS", "darkMode", "fontFamily", "altFontFamily"],
  });
  const id = `diagram-${++drawn}`;
  const stage = enter(id, Math.max(place.clientWidth, NARROWEST), look.fontFamily);
  try {
    const { svg } = await mermaid.render(id, text, stage.box);
    return { svg: finished(svg), sheet: whenCleaned(stage.sheet()) };
  } catch (problem) {
    throw new Error(inWords(problem, text));
  } finally {
    stage.leave();
  }
}

/** Cleaned as HTML of the app is, and named by its words. */
function finished(markup: string): SVGSVGElement {
  const svg = purified(markup).querySelector("svg");
  if (svg === null) throw new Error("There is nothing to draw");
  const words = [...svg.querySelectorAll("title, desc, text")].map((each) => each.textContent.trim()).filter(Boolean);
  svg.setAttribute("aria-label", words.join(", ").slice(0, 1_000));
  svg.setAttribute("role", svg.querySelector("a[href]") === null ? "img" : "group"); // what is in a picture cannot be reached
  svg.style.minWidth = `${Math.round(parseFloat(svg.style.maxWidth) * SMALLEST)}px`;
  ["aria-labelledby", "aria-describedby", "aria-roledescription"].forEach((name) => svg.removeAttribute(name));
  return svg;
}
