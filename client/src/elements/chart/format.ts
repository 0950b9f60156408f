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

/** A place along an axis of times, in the words and the order of the visitor's language: as much of it as it begins. */
export function timeLabel(language: string, type: AxisType): (value: number) => string {
  const utc = type === "local";
  const of = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, { ...options, ...(utc && { timeZone: "UTC" }) });
  const clock: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  const year = of({ year: "numeric" });
  const month = of({ month: "short" });
  const day = of({ day: "numeric", month: "short" });
  const minute = of(clock);
  const second = of({ ...clock, second: "2-digit" });
  const part = of({ ...clock, second: "2-digit", fractionalSecondDigits: 3 });
  return (value) => {
    const date = new Date(value);
    if (Number.isNaN(date.getTime())) return "–";
    const [months, days, hours, minutes] = utc
      ? [date.getUTCMonth(), date.getUTCDate(), date.getUTCHours(), date.getUTCMinutes()]
      : [date.getMonth(), date.getDate(), date.getHours(), date.getMinutes()];
    if (date.getMilliseconds() !== 0) return part.format(date);
    if (date.getSeconds() !== 0) return second.format(date);
    if (hours !== 0 || minutes !== 0) return minute.format(date);
    if (days !== 1) return day.format(date);
    return months !== 0 ? month.format(date) : year.format(date);
  };
}
