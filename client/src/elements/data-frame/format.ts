import { kindOf, type Column } from "./props";

const DAY = 86_400_000;

/** What a cell says as text, in a language. */
export type Format = (value: unknown) => string;

export function formatOf(column: Column, language: string): Format {
  switch (kindOf(column)) {
    case "number":
    case "progress":
      return numberFormat(column, language);
    case "date":
    case "dateTime":
    case "time":
      return timeFormat(column, language);
    default:
      break;
  }
  if (column.type === "integer" || column.type === "number") return numberFormat(column, language);
  return textOf;
}

/** Any value as one line. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(textOf).join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function numberFormat({ format = "", type }: Column, language: string): Format {
  const [, before = "", pattern, behind = ""] = /^(.*?)(0(?:\.0+)?%?|compact|plain)(.*)$/.exec(format) ?? [];
  const options: Intl.NumberFormatOptions = { useGrouping: "min2", maximumFractionDigits: type === "integer" ? 0 : 6 };
  if (pattern === "compact") Object.assign(options, { notation: "compact", maximumFractionDigits: 1 });
  else if (pattern === "plain") options.useGrouping = false;
  else if (pattern !== undefined) {
    const digits = /\.(0+)/.exec(pattern)?.[1]?.length ?? 0;
    Object.assign(options, { minimumFractionDigits: digits, maximumFractionDigits: digits });
    if (pattern.endsWith("%")) options.style = "percent";
  }
  const numbers = new Intl.NumberFormat(language, options);
  const scientific = new Intl.NumberFormat(language, { notation: "scientific", maximumFractionDigits: 6 });
  return (value) => {
    if (typeof value !== "number") return textOf(value);
    const size = Math.abs(value);
    const extreme = pattern === undefined && size !== 0 && (size >= 1e15 || size < 1e-6);
    return before + (extreme ? scientific : numbers).format(value) + behind;
  };
}

function timeFormat({ format, type }: Column, language: string): Format {
  const style = format === "short" || format === "long" ? format : "medium";
  const options: Intl.DateTimeFormatOptions = type === "instant" ? {} : { timeZone: "UTC" };
  if (type !== "time") options.dateStyle = style;
  if (type !== "date") options.timeStyle = style === "long" ? "medium" : "short";
  const times = new Intl.DateTimeFormat(language, options);
  return (value) => {
    if (typeof value !== "number") return textOf(value);
    const date = new Date(type === "date" ? value * DAY : value);
    if (Number.isNaN(date.getTime())) return String(value); // beyond what JavaScript has days for
    return format === "iso" ? isoText(type, date) : times.format(date);
  };
}

/** As Java writes it; an instant in UTC. */
export function isoText(type: string, date: Date): string {
  const text = date.toISOString();
  switch (type) {
    case "date":
      return text.slice(0, -14);
    case "time":
      return text.slice(-13, -5).replace(/:00$/, "");
    case "instant":
      return text.replace(".000Z", "Z");
    default:
      return text.slice(0, -5).replace(/:00$/, "");
  }
}
