/** One line of a tooltip. */
export interface TipRow {
  color?: string;
  name: string;
  value: string;
}

/** The tooltip as nodes of our own: ECharts would write an HTML string with inline styles. */
export function tip(head: string, rows: readonly TipRow[]): HTMLElement[] {
  return [...(head === "" ? [] : [element("rn-tip-head", head)]), ...rows.map(row)];
}

function row({ color, name, value }: TipRow): HTMLElement {
  const line = element("rn-tip-row", "");
  if (color !== undefined) {
    const swatch = element("rn-tip-swatch", "");
    swatch.style.background = color;
    line.append(swatch);
  }
  line.append(element("rn-tip-name", name), element("rn-tip-value", value));
  return line;
}

function element(className: string, text: string): HTMLElement {
  const made = document.createElement("div");
  made.className = className;
  made.textContent = text;
  return made;
}
