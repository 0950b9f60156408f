interface Point {
  axisValueLabel?: string;
  seriesName?: string;
  color?: unknown;
  value?: unknown;
  encode?: { y?: number[] };
}

/** The tooltip as nodes of our own: ECharts would write an HTML string with inline styles. */
export function tooltip(points: unknown): HTMLElement[] {
  const list = (Array.isArray(points) ? points : [points]) as Point[];
  return [element("rn-tip-head", (list[0]?.axisValueLabel ?? "").replace(" 00:00:00", "")), ...list.map(row)];
}

function row({ seriesName, color, value, encode }: Point): HTMLElement {
  const y = Array.isArray(value) ? (value[encode?.y?.[0] ?? 1] as unknown) : value;
  const swatch = element("rn-tip-swatch", "");
  swatch.style.background = String(color);
  const line = element("rn-tip-row", "");
  line.append(swatch, element("rn-tip-name", seriesName ?? ""), element("rn-tip-value", typeof y === "number" ? y.toLocaleString("en") : "–"));
  return line;
}

function element(className: string, text: string): HTMLElement {
  const made = document.createElement("div");
  made.className = className;
  made.textContent = text;
  return made;
}
