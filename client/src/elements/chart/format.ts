import type { AxisType, NumberFormat } from "./chart-props";

/** A number as the tooltip and the table show it. */
export function numberText(value: number, format: NumberFormat = {}): string {
  if (!Number.isFinite(value)) return "–";
  const { decimals, unit, notation } = format;
  const magnitude = Math.abs(value);
  const scaled = notation === "percent" ? magnitude * 100 : magnitude;
  let text: string;
  if (decimals === undefined && notation === undefined && (magnitude >= 1e15 || (magnitude < 1e-4 && magnitude > 0))) {
    text = value.toExponential(3).replace(/\.?0+e/, "e").replace("e+", "e");
  } else {
    const digits: Intl.NumberFormatOptions =
      decimals !== undefined
        ? { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
        : scaled < 1
          ? { maximumSignificantDigits: 4 }
          : { maximumFractionDigits: notation === undefined ? 3 : 1 };
    const style: Intl.NumberFormatOptions = notation === "percent" ? { style: "percent" } : notation === "compact" ? { notation: "compact" } : {};
    text = formatter({ ...digits, ...style }).format(value);
  }
  return unit === undefined ? text : `${text} ${unit}`;
}

/** A number at an axis, where the steps say how many digits there have to be. */
export function axisNumber(format: NumberFormat | undefined): (value: number) => string {
  const { decimals: _all, ...rest } = format ?? {};
  return (value) => numberText(value === 0 ? 0 : value, rest);
}

const formatters = new Map<string, Intl.NumberFormat>();

// Making one takes longer than using it a hundred times.
function formatter(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify(options);
  let made = formatters.get(key);
  if (made === undefined) formatters.set(key, (made = new Intl.NumberFormat("en", options)));
  return made;
}

const DAY = 86_400_000;

/** A value along x: instants in the visitor's time zone, other times as they are. */
export function placeText(value: number | string | null, type: AxisType | undefined, format?: NumberFormat): string {
  if (value === null || (typeof value === "number" && Number.isNaN(value))) return "–";
  if (typeof value === "string") return value;
  if (type !== "time" && type !== "local") return numberText(value, format);
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return "–";
  if (type === "local") {
    const iso = date.toISOString();
    return value % DAY === 0 ? iso.slice(0, iso.indexOf("T")) : iso.replace("T", " ").replace(/(:00)?(\.000)?Z$/, "").replace("Z", "");
  }
  const two = (n: number) => String(n).padStart(2, "0");
  const day = `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  const seconds = date.getSeconds() + date.getMilliseconds() / 1000;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}${seconds === 0 ? "" : ":" + (seconds < 10 ? "0" : "") + seconds}`;
}
