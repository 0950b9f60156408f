import { createLowlight } from "lowlight";
import { grammars } from "./grammars";
import type { Line, Piece } from "./lines";

const lowlight = createLowlight(grammars);

interface Part {
  type: string;
  value?: string;
  properties?: { className?: unknown };
  children?: readonly Part[];
}

/** The code as lines of coloured pieces, or undefined if the language is not known. */
export function highlight(text: string, language: string): Line[] | undefined {
  const name = language.toLowerCase();
  if (!lowlight.registered(name)) return undefined;
  const lines: Piece[][] = [[]];
  flatten(lowlight.highlight(name, text, { prefix: "" }) as Part, undefined, lines);
  return lines;
}

/** A piece has one colour: that of the innermost part that has one. */
function flatten(part: Part, kind: string | undefined, lines: Piece[][]): void {
  if (part.type === "text") {
    part.value!.split("\n").forEach((text, i) => {
      if (i > 0) lines.push([]);
      if (text !== "") lines.at(-1)!.push({ text, kind });
    });
    return;
  }
  const classes = part.properties?.className;
  const inner = Array.isArray(classes) ? String(classes[0]) : kind;
  part.children?.forEach((child) => flatten(child, inner, lines));
}
