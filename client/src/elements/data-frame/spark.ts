const WIDTH = 100;
const HEIGHT = 24;
const COLOR = "var(--series-1)";
const SVG = "http://www.w3.org/2000/svg";

/** A list of numbers as a small picture; anything else in it is a gap. */
export function spark(kind: "line" | "bar" | "area", values: readonly unknown[]): SVGSVGElement {
  const numbers = values.map((value) => (typeof value === "number" && Number.isFinite(value) ? value : undefined));
  const known = numbers.filter((value) => value !== undefined);
  const low = Math.min(kind === "line" ? Infinity : 0, ...known);
  const high = Math.max(kind === "line" ? -Infinity : 0, ...known);
  const y = (value: number) => (high === low ? HEIGHT / 2 : 2 + (HEIGHT - 4) * (1 - (value - low) / (high - low)));
  const step = WIDTH / Math.max(1, kind === "bar" ? numbers.length : numbers.length - 1);
  const svg = element("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: "none", "aria-hidden": "true" });
  Object.assign(svg.style, { display: "block", width: "100%", height: "100%", overflow: "visible", fill: COLOR });
  if (kind === "bar") {
    numbers.forEach((value, i) => {
      if (value === undefined) return;
      const [top, bottom] = [Math.min(y(value), y(0)), Math.max(y(value), y(0))];
      svg.append(element("rect", { x: i * step + step * 0.1, y: top, width: step * 0.8, height: Math.max(0.5, bottom - top) }));
    });
    return svg;
  }
  let line = "";
  numbers.forEach((value, i) => {
    if (value !== undefined) line += `${line === "" || numbers[i - 1] === undefined ? "M" : "L"}${round(i * step)} ${round(y(value))}`;
  });
  if (kind === "area" && known.length > 0) svg.append(element("path", { d: `${line}L${WIDTH} ${round(y(0))}L0 ${round(y(0))}Z`, opacity: 0.2 }));
  const stroke = element("path", { d: line, "vector-effect": "non-scaling-stroke", "stroke-width": 1.5 });
  Object.assign(stroke.style, { fill: "none", stroke: COLOR });
  svg.append(stroke);
  return svg;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function element<K extends keyof SVGElementTagNameMap>(name: K, attributes: Record<string, string | number>): SVGElementTagNameMap[K] {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
