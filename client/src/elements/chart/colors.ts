export interface ChartColors {
  series: string[];
  text: string;
  soft: string;
  line: string;
  surface: string;
  accent: string;
  font: string;
}

const SERIES = 8;

/** The theme's colours as the canvas needs them. */
export function colorsOf(box: HTMLElement): ChartColors {
  const series = Object.fromEntries(Array.from({ length: SERIES }, (_, i) => [i, `--series-${i + 1}`]));
  const colors = readColors(box, { text: "--text", soft: "--text-soft", line: "--border", surface: "--surface", accent: "--accent", ...series });
  return { ...colors, series: Object.keys(series).map((i) => colors[i as keyof typeof colors]), font: getComputedStyle(box).fontFamily };
}

/** What variables are at a place: they may hold light-dark(), so the browser must resolve them. */
export function readColors<K extends string>(box: HTMLElement, names: Record<K, string>): Record<K, string> {
  const probe = document.createElement("span");
  box.parentElement!.append(probe);
  const read = ([key, name]: [string, unknown]) => {
    probe.style.color = `var(${name})`;
    return [key, getComputedStyle(probe).color];
  };
  const colors = Object.fromEntries(Object.entries(names).map(read)) as Record<K, string>;
  probe.remove();
  return colors;
}

type Rgb = [number, number, number];

function rgb(color: string): Rgb {
  if (color.startsWith("#")) return [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16)) as Rgb;
  const [r = 128, g = 128, b = 128] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return color.startsWith("color(") ? [r * 255, g * 255, b * 255] : [r, g, b];
}

/** The colour with so much of it left. */
export function faded(color: string, alpha: number): string {
  return `rgba(${rgb(color).map(Math.round).join(",")},${alpha})`;
}

/** So much of one colour in another. */
export function mixed(color: string, into: string, part: number): string {
  const [a, b] = [rgb(color), rgb(into)];
  return `rgb(${a.map((each, i) => Math.round(each * part + b[i]! * (1 - part))).join(",")})`;
}

/** Whether dark text is read better on it than light text. */
export function isLight(color: string): boolean {
  const [r, g, b] = rgb(color);
  return 0.299 * r + 0.587 * g + 0.114 * b > 150;
}
