import { isoText } from "../data-frame/format";
import { kindOf, type Column } from "../data-frame/props";
import { parseNumber } from "../number-input/parse";

const DAY = 86_400_000;
const ISO_TIME = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?$/;

/** A cell as it is written: numbers without commas, days and times in ISO 8601, instants by the visitor's clock. */
export function writtenOf(value: unknown, { type }: Column): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "number") return typeof value === "object" ? JSON.stringify(value) : String(value);
  switch (type) {
    case "date":
      return isoText("date", new Date(value * DAY));
    case "time":
    case "dateTime":
      return isoText(type, new Date(value));
    case "instant":
      return isoText("dateTime", new Date(value - new Date(value).getTimezoneOffset() * 60_000));
    default:
      return String(value);
  }
}

/** What was written, as the wire has it; what is no such thing stays a text, for the host to mark. */
export function cellOf(text: string, { type }: Column): unknown {
  const trimmed = text.trim();
  if (type === "text") return text;
  if (trimmed === "") return null;
  switch (type) {
    case "integer":
    case "number": {
      const plain = ungrouped(trimmed.replace(/[\s$€£¥\u00a0]/g, ""));
      const parsed = parseNumber(plain, {});
      if ("wrong" in parsed || parsed.value === null) return trimmed;
      return type === "integer" && !Number.isSafeInteger(parsed.value) ? plain : parsed.value;
    }
    case "boolean":
      return /^(1|x|✓)$/i.test(trimmed) ? true : trimmed === "0" ? false : trimmed;
    case "instant":
      return ISO_TIME.test(trimmed) ? new Date(trimmed.replace(" ", "T")).getTime() : trimmed;
    default:
      return trimmed;
  }
}

/** `1,234.50` and `1.234,50` leave no doubt. */
function ungrouped(text: string): string {
  if (/^[+-]?\d{1,3}(,\d{3})+\.\d+$/.test(text) || /^[+-]?\d{1,3}(,\d{3}){2,}$/.test(text)) return text.replaceAll(",", "");
  if (/^[+-]?\d{1,3}(\.\d{3})+,\d+$/.test(text) || /^[+-]?\d{1,3}(\.\d{3}){2,}$/.test(text)) return text.replaceAll(".", "").replace(",", ".");
  return text;
}

/** Lines of cells as spreadsheets put them on the clipboard: cells with tabs, line breaks or quotes stand in quotes. */
export function blockOf(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  while (cell.lastIndex <= text.length) {
    const found = cell.exec(text);
    if (found === null) break;
    line.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? "");
    if (found[3] === "\t") continue;
    lines.push(line);
    line = [];
    if (found[3] === "" || cell.lastIndex === text.length) break;
  }
  return lines;
}

export function blockText(lines: readonly (readonly string[])[]): string {
  const quoted = (cell: string) => (/[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return lines.map((line) => line.map(quoted).join("\t")).join("\n");
}

/** The `type` of the field that a cell is edited in; undefined: a select. */
export function fieldOf(column: Column): string | undefined {
  const kind = kindOf(column);
  if (kind === "select" && column.options !== undefined) return undefined;
  switch (column.type) {
    case "date":
      return "date";
    case "time":
      return "time";
    case "dateTime":
    case "instant":
      return "datetime-local";
    default:
      return "text";
  }
}
