import { safeImage, safeLink } from "../../markdown/urls";
import { textOf, type Format } from "./format";
import { kindOf, type Column } from "./props";
import { spark } from "./spark";

/** What is drawn in a cell; undefined: its text. */
export type Draw = ((value: unknown, press: () => void) => Node | undefined) | undefined;

/** How the cells of a column are drawn if not as text. Cells are many and short-lived: so by hand. */
export function drawOf(column: Column, format: Format): Draw {
  switch (kindOf(column)) {
    case "checkbox":
      return (value) => (typeof value === "boolean" ? tick(value) : undefined);
    case "link":
      return (value) => link(value, column.shown);
    case "image":
      return image;
    case "select":
    case "multiSelect":
    case "list":
      return (value) => badges(value, column);
    case "progress":
      return (value) => progress(value, column, format);
    case "lineSpark":
    case "barSpark":
    case "areaSpark":
      return (value) => (Array.isArray(value) ? picture(kindOf(column).slice(0, -5) as "line" | "bar" | "area", value) : undefined);
    case "json":
      return (value) => (value === null ? undefined : made("code", "rn-cell-json", JSON.stringify(value)));
    case "button":
      return (value, press) => {
        const button = made("button", "rn-cell-button", format(value));
        button.type = "button";
        button.tabIndex = -1; // Enter on the cell presses it: the grid has the focus.
        button.addEventListener("click", press);
        return button;
      };
    default:
      return undefined;
  }
}

function made<K extends keyof HTMLElementTagNameMap>(tag: K, name: string, text = ""): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = name;
  element.textContent = text;
  return element;
}

function tick(on: boolean): Node {
  const box = made("span", "rn-cell-tick", on ? "✓" : "");
  box.setAttribute("role", "img");
  box.setAttribute("aria-label", String(on));
  box.toggleAttribute("data-on", on);
  return box;
}

function link(value: unknown, shown: string | undefined): Node | undefined {
  const url = typeof value === "string" ? safeLink(value) : undefined;
  if (url === undefined || !/^(https?|mailto):/i.test(url)) return undefined;
  const anchor = made("a", "rn-cell-link", shown ?? url.replace(/^(https?:\/\/|mailto:)/i, ""));
  anchor.href = url;
  anchor.target = "_blank";
  anchor.rel = "noopener noreferrer";
  return anchor;
}

function image(value: unknown): Node | undefined {
  const url = typeof value === "string" ? safeImage(value) : undefined;
  if (url === undefined) return undefined;
  const picture = made("img", "rn-cell-image");
  picture.src = url;
  picture.alt = "";
  picture.loading = "lazy";
  return picture;
}

function badges(value: unknown, column: Column): Node | undefined {
  if (value === null || value === undefined || value === "") return undefined;
  const several = kindOf(column) === "multiSelect" && typeof value === "string" ? value.split(",") : value;
  const row = made("span", "rn-cell-badges");
  for (const item of Array.isArray(several) ? several : [several]) row.append(made("span", "rn-cell-badge", textOf(item).trim()));
  return row;
}

function progress(value: unknown, { min = 0, max = 1 }: Column, format: Format): Node | undefined {
  if (typeof value !== "number") return undefined;
  const bar = made("span", "rn-cell-progress");
  const full = made("i", "");
  full.style.width = `${Math.max(0, Math.min(1, (value - min) / (max - min))) * 100}%`;
  const track = made("span", "rn-cell-track");
  track.append(full);
  bar.append(track, made("span", "rn-cell-number", format(value)));
  return bar;
}

function picture(kind: "line" | "bar" | "area", values: readonly unknown[]): Node {
  const box = made("span", "rn-cell-spark");
  box.title = textOf(values);
  box.append(spark(kind, values));
  return box;
}
